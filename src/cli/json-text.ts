/** JSON of a value, safe for a terminal: control characters that JSON lets stand are escaped too. One line, or indented. */
export function jsonText(value: unknown, indented = false): string {
  return JSON.stringify(value, null, indented ? 2 : 0).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
