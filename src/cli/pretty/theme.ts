import picocolors from "picocolors";
import type { Quad, Reality } from "../../coding/ontology.js";

type Paint = (text: string) => string;

/** How each kind of words is shown. */
export interface Theme {
  readonly title: Paint;
  readonly name: Paint;
  readonly faint: Paint;
  readonly warning: Paint;
  readonly trigger: Paint;
  readonly event: Readonly<Record<Quad, Paint>>;
  readonly reality: Readonly<Record<Reality, Paint>>;
}

/** Colours, or without them marks where the words would not speak for themselves. */
export function themeOf(colour: boolean): Theme {
  const paint = picocolors.createColors(colour);
  const plain: Paint = (text) => text;
  const bold =
    (hue: Paint): Paint =>
    (text) =>
      paint.bold(hue(text));
  return {
    title: paint.bold,
    name: paint.bold,
    faint: paint.dim,
    warning: paint.yellow,
    trigger: colour ? (text) => paint.bold(paint.underline(text)) : (text) => `▸${text}◂`,
    event: {
      "verbal cooperation": bold(paint.cyan),
      "material cooperation": bold(paint.green),
      "verbal conflict": bold(paint.yellow),
      "material conflict": bold(paint.red),
    },
    reality: {
      happened: plain,
      ongoing: plain,
      planned: paint.cyan,
      possible: paint.yellow,
      denied: paint.magenta,
    },
  };
}
