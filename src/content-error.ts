/** What whoever writes the content can mend. The message says it all. */
export class ContentError extends Error {
  override readonly name = "ContentError";
}

/** Whether an error is one of these. The bundler may have loaded the class a second time. */
export function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === "ContentError";
}
