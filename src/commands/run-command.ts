import { type ParseArgsConfig, parseArgs } from "node:util";

/** What a command is called, how it is used, and what it takes; every command takes `--help`. */
interface Command extends ParseArgsConfig {
  /** As people call it: `npm run check --`. */
  readonly name: string;
  readonly help: string;
}

/**
 * Runs a command with the arguments of this process, and ends with the code that it answers; with 2, and a sentence,
 * when it throws, such as for a wrong call.
 */
export async function runCommand<Config extends Command>(
  command: Config,
  run: (given: ReturnType<typeof parseArgs<Config>>) => Promise<number>,
): Promise<void> {
  try {
    if (process.argv.includes("--help")) console.log(command.help);
    else process.exitCode = await run(parseArgs(command));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nSee ${command.name} --help.`);
    process.exitCode = 2;
  }
}
