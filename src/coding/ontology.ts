/** PLOVER's event types by quad (codebook, section 3). */
export const QUADS = {
  "verbal cooperation": ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
  "material cooperation": ["COOPERATE", "AID", "RETREAT"],
  "verbal conflict": ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
  "material conflict": ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
} as const;

export type Quad = keyof typeof QUADS;
export type EventType = (typeof QUADS)[Quad][number];
export const EVENT_TYPES: readonly EventType[] = Object.values(QUADS).flat();

export function quadOf(type: EventType): Quad {
  for (const [quad, types] of Object.entries(QUADS))
    if ((types as readonly string[]).includes(type)) return quad as Quad;
  throw new Error(`no quad for ${type}`);
}

export const MODES: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: [],
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: [
    "seize",
    "restrict",
    "censor",
    "curfew",
    "martial-law",
    "arrest",
    "deport",
    "withhold",
    "misinformation",
    "cyber",
  ],
  ASSAULT: [
    "abduct",
    "beat",
    "torture",
    "sexual",
    "targeted",
    "destroy",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "aerial",
    "drone",
    "heavy-weapons",
    "crowd-control",
    "unconventional",
  ],
};

export const REALITIES = ["happened", "ongoing", "planned", "possible", "denied"] as const;
export type Reality = (typeof REALITIES)[number];

export const SECTORS = [
  "COP",
  "GOV",
  "JUD",
  "LEG",
  "MIL",
  "PRM",
  "PTY",
  "REB",
  "SPY",
  "UAF",
  "UNK",
  "AGR",
  "BUS",
  "CRM",
  "CVL",
  "EDU",
  "ELI",
  "JRN",
  "LAB",
  "MED",
  "REF",
  "OPP",
  "PRE",
  "REL",
  "SOC",
  "IGO",
  "NGO",
] as const;
export type Sector = (typeof SECTORS)[number];
