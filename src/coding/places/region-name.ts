/** Words that say which kind of region a name is of, and that names come with or without. */
const GENERIC =
  "province|provincia|state|county|counties|parish|department|departamento|département|region|région|governorate|prefecture|oblast|oblasti|krai|kray|voivodeship|canton|district|municipality|territory|division|autonomous region|autonomous province|autonomous oblast|autonomous community|emirate|republic|raion|rayon|zone|borough|census area|city and borough|woreda|regency|co|township|twp";
const AFTER = new RegExp(`^(.+?)[ -](?:${GENERIC})\\.?$`, "iu");
const BEFORE = new RegExp(
  `^(?:the )?(?:${GENERIC}|provincia|departamento|estado|état|wilayat|wilaya|gobierno regional)(?: of| de la| de los| del| de| d['’]| du| des)? ?(.+)$`,
  "iu",
);

/** A region's name without its kind ("Helmand" from "Helmand Province", "province of Helmand"), or null where it has none. */
export function regionCore(name: string): string | null {
  const core = AFTER.exec(name)?.[1] ?? BEFORE.exec(name)?.[1] ?? null;
  return core === null || core.length < 2 || /^(?:of|the|de)$/i.test(core) ? null : core;
}
