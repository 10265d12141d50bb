import { regionCore } from "./region-name.js";

/** What the words of a place mention say besides the name. */
export interface PlaceName {
  /** The name to look up: "Helmand". */
  readonly name: string;
  /** Where the words say it lies: "Ohio" of "Springfield, Ohio". */
  readonly containment: string | null;
  /** What kind of place the words speak of; null where they do not say. */
  readonly asked: "region" | "city" | "site" | null;
  /** Only a part is meant: "northern Mali", "downtown Cairo". */
  readonly part: boolean;
}

const SIDES =
  /^(?:the\s+)?(?:(?:far|extreme|deep|remote|rural|restive|war-torn|troubled|neighbou?ring|nearby|rebel-held|occupied|mainland|coastal)\s+)*(?:north|south|east|west|northern|southern|eastern|western|central|north[- ]?(?:east|west)(?:ern)?|south[- ]?(?:east|west)(?:ern)?|upper|lower|downtown|uptown|inner|outer|greater|metropolitan|suburban|rural|mainland|coastal|old)\s+(?=\S)/iu;
/** Names that begin with such a word and are names with it only. */
const WHOLE =
  /^(?:the\s+)?(?:north|south) (?:korea|africa|sudan|ossetia|carolina|dakota|yemen|vietnam|america|kivu|kordofan|darfur|waziristan|sinai|asia)|^(?:the\s+)?(?:west) (?:bank|bengal|virginia|germany|darfur|africa|timor|papua|java)|^(?:the\s+)?(?:east) (?:timor|jerusalem|germany|africa|asia|java)|^(?:the\s+)?central (?:african|america|asia|africa|europe)|^(?:the\s+)?(?:western|northern|southern|eastern|central|upper|lower|greater|old) (?:sahara|ireland|cape|territory|mariana|australia|samoa|province|provinces|europe|ghouta|slavonia|cyprus|egypt|nile|huallaga|galilee|shabelle|areas|districts?|regions?|states?)\b/iu;
const CITY_OF =
  /^(?:the\s+)?(?:(?:capital|port|border|southern|northern|eastern|western|central|coastal|rebel-held|besieged|main|ancient|historic|holy|[a-z]+)\s+){0,3}(?:city|town|village|capital|municipality|hamlet|suburb|settlement|community|township|port)(?:\s+(?:city|town))?\s+of\s+/iu;
const REGION_OF =
  /^(?:the\s+)?(?:[a-z-]+\s+){0,3}(?:provinces?|states?|regions?|departments?|districts?|governorates?|count(?:y|ies)|territory|island|islands|enclave|republic|oblast|prefecture|valley|area)\s+of\s+/iu;
const SITE =
  /\s+(?:(?:international|domestic|military|central|main|refugee|air|naval|nuclear|police|railway|train|bus|fire|power)\s+)*(?:airport|airfield|air\s?base|base|station|port|harbou?r|prison|jail|hospital|university|stadium|market|camp|barracks|garrison|embassy|mosque|church|cathedral|square|bridge|crossing|checkpoint|street|avenue|road|highway|park|hotel|plant|refinery|zone)$/iu;
const CITY_AFTER = /\s+(?:city|town|village|suburbs?|neighbou?rhood|outskirts|downtown|municipality)$/iu;
const REGION_AFTER =
  /\s+(?:region|area|border|coast|mountains|hills|countryside|territory|soil|valley|peninsula|waters)$/iu;

/** Takes a place mention apart. Whether what is left is a place is for the gazetteer to say. */
export function readPlaceName(text: string): PlaceName {
  let name = text.replace(/\s+/gu, " ").trim();
  let containment: string | null = null;
  name = name.replace(/^([^,(]+?) \(([^()]+)\)$/u, "$1, $2");
  const comma = name.indexOf(",");
  if (comma > 0) {
    containment = name
      .slice(comma + 1)
      .replace(/^ ?(?:in|the)\b/i, "")
      .trim();
    if (containment.includes(",")) containment = containment.slice(0, containment.indexOf(",")).trim();
    name = name.slice(0, comma).trim();
    if (containment === "") containment = null;
  }
  let asked: PlaceName["asked"] = null;
  let part = false;
  if (CITY_OF.test(name)) {
    asked = "city";
    name = name.replace(CITY_OF, "");
  } else if (REGION_OF.test(name)) {
    asked = "region";
    name = name.replace(REGION_OF, "");
  }
  name = name.replace(/^the\s+(?=.)/iu, "").replace(/['’]s?$/u, "");
  if (SIDES.test(name) && !WHOLE.test(name)) {
    part = true;
    name = name.replace(SIDES, "");
  }
  if (asked === null) {
    const core = regionCore(name);
    if (core !== null) {
      asked = "region";
      name = core;
    } else if (SITE.test(name)) {
      asked = "site";
      name = name.replace(SITE, "");
    } else if (CITY_AFTER.test(name)) {
      asked = "city";
      name = name.replace(CITY_AFTER, "");
    } else if (REGION_AFTER.test(name)) {
      part = true;
      name = name.replace(REGION_AFTER, "");
    }
  }
  return { name: name.trim(), containment, asked, part };
}
