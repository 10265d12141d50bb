/** A file or page above this many bytes is not read to its end. */
export const MAX_BYTES = 20_000_000;

/** Longest text of one report, in UTF-16 code units; a longer one is an archive and not a report. */
export const MAX_TEXT = 5_000_000;
