// Sets the colour scheme that a reader chose, before anything is painted. A script of its own, run where it stands.

try {
	const chosen = localStorage.getItem("scheme");
	if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
	// Without storage the scheme is the system's.
}
