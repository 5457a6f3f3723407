/** A problem that the person at the keyboard can solve: shown as one line, without a stack. */
export class UserProblem extends Error {}

/** One line on standard error, so that standard output stays the program's own. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a script's main function; its number, if it gives one, is the exit code. */
export async function main(body: () => Promise<number | undefined>): Promise<void> {
  try {
    const code = await body();
    if (code !== undefined) {
      process.exitCode = code;
    }
  } catch (error) {
    say(error instanceof UserProblem ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}
