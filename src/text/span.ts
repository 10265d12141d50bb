/** Half-open range of UTF-16 code units into a report's text: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span stored with its words; `text` always equals the slice. */
export interface Quote extends Span {
  readonly text: string;
}

/** The span with its words. */
export function quote(text: string, span: Span): Quote {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
