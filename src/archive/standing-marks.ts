// The words that mark an article in a list, since its matter is no longer as it tells; the browser reads them, too.

export const standingMarks = ["superseded", "changed", "reversed"] as const;
