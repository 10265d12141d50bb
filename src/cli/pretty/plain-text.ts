/** Reorders what stands around it in a terminal: embeddings, overrides and isolates. Marks of direction are left, they are harmless. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is shown harmlessly
const C0 = /[\u0000-\u001f]/gu;

const LETTER = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]\p{M}*`;
/** Words of scripts that are written from the right, with the spaces between them. */
const RIGHT_TO_LEFT = new RegExp(`(?:${LETTER})+(?:\\s+(?:${LETTER})+)*`, "gu");
const LEFT_TO_RIGHT_MARK = "\u200e";

/**
 * Words of a report on one line, safe for a terminal: white space is one space, control characters become their pictures ("␛"), so
 * that an escape sequence in a report is seen and not obeyed. After words written from the right a mark brings digits and
 * arrows that follow back to the left-to-right line.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/\s+/gu, " ")
    .replace(C0, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007f/gu, "\u2421")
    .replace(/[\u0080-\u009f]/gu, "\ufffd")
    .replace(BIDI_CONTROLS, "\ufffd")
    .replace(RIGHT_TO_LEFT, `$&${LEFT_TO_RIGHT_MARK}`);
}

/** The words in quotation marks. */
export function quoted(text: string): string {
  return `“${plainText(text).trim()}”`;
}
