/** The command was called wrongly: one sentence, shown without a stack, and exit code 2. */
export class UsageError extends Error {}
