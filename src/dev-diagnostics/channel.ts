/** What the dev server sends: a list of `PageDiagnostic`. */
export const DIAGNOSTICS = "archive:diagnostics";
/** What a page sends when it was loaded. */
export const DIAGNOSTICS_WANTED = "archive:diagnostics-wanted";
