import type { YAMLError } from "yaml";

/** What is wrong with a block of YAML, and what to do about it, in words for people who write no YAML. */
export function describeYamlError({ code, message }: Pick<YAMLError, "code" | "message">): {
  readonly message: string;
  readonly hint: string;
} {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return {
        message: "The value holds a `: `, which begins a key of its own.",
        hint: 'Put the value into quotes: `title: "Hack Week: the first"`.',
      };
    case "DUPLICATE_KEY":
      return { message: "This key stands in the front matter twice.", hint: "Keep one of the two." };
    case "BAD_INDENT":
    case "MISSING_CHAR":
      return /flow/i.test(message) || /closing|end with|quote/i.test(message)
        ? {
            message: "A bracket, brace or quote is not closed before this place.",
            hint: "Close every `[`, `{` and quote: `date: {start: 2030-01-14, end: 2030-01-18}`.",
          }
        : INDENTATION;
    case "TAB_AS_INDENT":
      return { message: "A tab stands where spaces must.", hint: "Indent with two spaces." };
    case "UNEXPECTED_TOKEN":
    case "BAD_SCALAR_START":
      return {
        message: `The value begins with a character that means something else here: ${message}.`,
        hint: "Put the value into quotes.",
      };
    default:
      return {
        message: `The front matter is not valid YAML: ${message}.`,
        hint: "Quote values that hold `: ` or `#`, indent with spaces, and close every bracket and quote.",
      };
  }
}

const INDENTATION = {
  message: "The line is not indented like the ones that it belongs to.",
  hint: "Begin the keys of one level in the same column; indent with two spaces.",
};
