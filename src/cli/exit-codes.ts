/** Exit codes of every command. */
export const EXIT = {
  /** Done, also where no claim was found. */
  done: 0,
  /** Nothing could be read or found, or the program failed. */
  nothing: 1,
  /** Called wrongly. */
  usage: 2,
} as const;
