// Sets the colour scheme that a reader chose. A script of its own, so that it comes before the style sheet shows anything.

let scheme: string | null = null;
try {
	scheme = localStorage.getItem("scheme");
} catch {
	// Without storage the scheme is the system's.
}
document.documentElement.dataset.scheme = scheme ?? "auto";
