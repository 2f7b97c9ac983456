// What every page can do with JavaScript beyond reading; nothing is lost without it.
import "./copy-links.ts";
import "./previews.ts";
import "./reading-place.ts";
import "./scheme-toggle.ts";
import "./scroll-boxes.ts";
import "./search-opener.ts";
