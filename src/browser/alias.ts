// On an old address: takes the anchor of the link along to where the page is now; a refresh, which does without scripts, drops it.

{
	const { to } = document.currentScript?.dataset ?? {};
	if (to !== undefined && location.hash !== "") {
		location.replace(to + location.hash);
	}
}
