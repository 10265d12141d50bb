import { NUMBERS, plain } from "./number-words.js";

/** The value of a number in figures, words or both: "1.5 million", "two hundred and six", "half a million". */
export function numberValue(number: string): number {
  const text = plain(number);
  const fixed = NUMBERS.fixed[text];
  if (fixed !== undefined) return fixed;
  const figures = /^\d[\d,.\u00a0\u202f'’ ]*/.exec(text)?.[0].trimEnd() ?? "";
  const words = text
    .slice(figures.length)
    .split(/[-\s]+/)
    .filter((word) => word && word !== "and");
  // What parts three figures parts thousands, a dot too: nobody counts thousandths of people.
  let part = Number(figures.replace(/[,.\u00a0\u202f'’ ](?=\d{3}(?!\d))/g, ""));
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const multiplier = NUMBERS.multipliers[word];
    if (word === "half") part += 0.5;
    else if (word === "a" || word === "an") part += part === 0 ? 1 : 0;
    else if (multiplier === undefined) part += NUMBERS.units[word] ?? NUMBERS.tens[word] ?? 0;
    else if (multiplier <= 100) part = (part || 1) * multiplier;
    else {
      // "Three hundred thousand" multiplies what it follows; "two million five thousand" adds to it.
      if (multiplier < smallest) total += (part || 1) * multiplier;
      else total = (total + part) * multiplier;
      smallest = Math.min(smallest, multiplier);
      part = 0;
    }
  }
  return Math.round((total + part) * 1000) / 1000;
}
