/** What a gazetteer row is: administrative regions, settlements by rank, then what the project's own tables add. */
export const PLACE_KINDS = [
  "admin1",
  "admin2",
  "capital",
  "seat1",
  "seat2",
  "town",
  "quarter",
  "former",
  "country",
  "region",
  "point",
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** GeoNames feature codes of settlements by kind; whatever is not here is a town. */
const BY_FEATURE: Readonly<Record<string, PlaceKind>> = {
  PPLC: "capital",
  PPLG: "capital",
  PPLA: "seat1",
  PPLA2: "seat2",
  PPLX: "quarter",
  PPLQ: "former",
  PPLH: "former",
  PPLW: "former",
  PPLCH: "former",
};

/** The kind of a settlement from its GeoNames feature code. */
export function kindOfFeature(code: string): PlaceKind {
  return BY_FEATURE[code] ?? "town";
}
