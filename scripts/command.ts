/** What scripts/run.js runs. */
export interface CommandModule {
  /** Takes the arguments after the command's name; resolves with the exit code. */
  main(args: readonly string[]): Promise<number>;
}

/** What a person must change before a command can go on. run.js prints its sentence, without the stack that a bug has. */
export class Hindrance extends Error {
  override readonly name = 'Hindrance';
}
