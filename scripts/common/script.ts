/** A problem that the person at the keyboard can solve: shown as one line, without a stack. */
export class UserProblem extends Error {}

/** One line on standard error, so that standard output stays the program's own. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a script's main function; its number is the exit code. */
export async function main(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    say(error instanceof UserProblem ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}
