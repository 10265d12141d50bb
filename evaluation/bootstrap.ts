import { seededRandom } from "./random.js";

const SAMPLES = 1000;
const SEED = 20020301;

/**
 * The 95 % interval of a figure over documents: documents are drawn with replacement a thousand times by a fixed seed,
 * and the 2.5th and 97.5th percentile of the figure are taken. Null where no sample has a figure.
 */
export function bootstrapInterval<T>(
  documents: readonly T[],
  figure: (sample: readonly T[]) => number | null,
): readonly [number, number] | null {
  const random = seededRandom(SEED);
  const figures: number[] = [];
  if (documents.length > 0)
    for (let round = 0; round < SAMPLES; round++) {
      const sample = documents.map(() => documents[Math.floor(random() * documents.length)]!);
      const value = figure(sample);
      if (value !== null) figures.push(value);
    }
  if (figures.length === 0) return null;
  figures.sort((a, b) => a - b);
  const at = (quantile: number): number => figures[Math.round(quantile * (figures.length - 1))]!;
  return [at(0.025), at(0.975)];
}
