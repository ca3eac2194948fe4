import { createInterface } from "node:readline/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Author } from "../import/ask-event.ts";

/** What a command is called, how it is used, and what it takes; every command takes `--help`. */
interface Command extends ParseArgsConfig {
  /** As people call it: `npm run check --`. */
  readonly name: string;
  readonly help: string;
}

/**
 * Runs a command with the arguments of this process, and ends with the code that it answers; with 2, and a sentence,
 * when it throws, such as for a wrong call; with 130 when somebody presses Ctrl+C or Ctrl+D at a question.
 */
export async function runCommand<Config extends Command>(
  command: Config,
  run: (given: ReturnType<typeof parseArgs<Config>>) => Promise<number>,
): Promise<void> {
  try {
    if (process.argv.includes("--help")) console.log(command.help);
    else process.exitCode = await run(parseArgs(command));
  } catch (error) {
    process.exitCode = error instanceof Error && error.name === "AbortError" ? 130 : 2;
    if (process.exitCode === 2)
      console.error(`${error instanceof Error ? error.message : String(error)}\nSee ${command.name} --help.`);
  }
}

/** Lets somebody be asked on the terminal, which is open only meanwhile: nothing waits for it. */
export async function onTerminal<Answer>(use: (author: Author) => Promise<Answer>): Promise<Answer> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return await use({ ask: (question) => terminal.question(question), tell: console.log }).finally(() =>
    terminal.close(),
  );
}

/** A line that the next one is written over, where somebody watches. */
export function showProgress(text: string, isLast: boolean): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${isLast ? "\n" : ""}`);
}
