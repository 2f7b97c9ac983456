// Sets the colour scheme that a reader chose. It stands in every page, so that it is known before anything is painted.

try {
	document.documentElement.dataset.scheme =
		localStorage.getItem("scheme") ?? "auto";
} catch {
	// Without storage the scheme is the system's.
}
