/** What the user can mend on the command line or in the input as a whole; ends in exit code 2 without a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    readonly code: string,
    sentence: string,
    remedy: string,
  ) {
    super(`${code}: ${sentence} ${remedy}`.trim());
  }
}
