import { acledSubEvents, cameoCodes } from "../src/coding/cameo.js";
import { CONTEXTS } from "../src/coding/contexts.js";
import { MODES, REALITIES, SECTORS } from "../src/coding/ontology.js";

const words = (list: string) => new Set(list.split(" "));

/** What each code of a claim may be (codebook, sections 2 to 9). */
export const CODES = {
  type: new Set(Object.keys(MODES)),
  reality: new Set<string>(REALITIES),
  sector: new Set<string>(SECTORS),
  context: new Set<string>(CONTEXTS),
  acled: new Set(acledSubEvents()),
  cameo: new Set(cameoCodes().keys()),
  count: words("dead injured arrested missing displaced abducted participants troops other"),
  bound: words("exactly at-least more-than at-most less-than about"),
  place: words("point city district region country"),
  time: words("hour day week month year"),
  role: words("speaker witness medium"),
  voice: words("direct partial indirect witnessed hearsay"),
} as const;
