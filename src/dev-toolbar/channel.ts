/** The toolbar app, and the message with a list of diagnostics that the server sends it. */
export const APP = "findings";
export const FINDINGS = "archive:findings";
