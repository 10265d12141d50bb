import type { Sector } from "../../ontology.js";
import { finding, type ResolveStep } from "../actor-context.js";
import { countryOf } from "../read-head.js";
import { wholeCore } from "./by-name.js";

/** Events that a country does with its forces. */
const BY_FORCE = new Set(["ASSAULT", "MOBILIZE"]);

/** Events that are done to a town and not to the government that sits in it. */
const TO_A_TOWN = new Set(["ASSAULT", "COERCE", "PROTEST", "RETREAT"]);

/** A country, a capital or a seat of government alone: its government; a people: its citizens; a town that suffers: no sector. */
export const byCountry: ResolveStep = (parts, context, knowledge) => {
  const found = wholeCore(parts);
  const at = found && countryOf(found, context.near, context.on, knowledge);
  if (!at) return null;
  const { iso3, name, form } = at;
  const more = at.country?.sectors ?? [];
  const said = parts.words
    .slice(found.from, found.to)
    .map((word) => word.raw)
    .join(" ");
  const common = { name, country: iso3, named: true, form: "body" as const };
  const recipient = context.role === "recipient" && context.event !== undefined && TO_A_TOWN.has(context.event);
  const act = context.role === "actor" && context.event !== undefined && BY_FORCE.has(context.event);
  const state: Sector[] = act ? ["GOV", "MIL", ...more] : ["GOV", ...more];
  if (form === "people") {
    const state = found.senses.find(
      (sense) => sense.is === "country" && sense.form === "adjective" && parts.determiner === "the",
    );
    if (!state || /s$/i.test(said))
      return finding({
        ...common,
        name: null,
        sectors: ["CVL", ...more],
        why: `people of ${name}`,
        form: "people",
        plural: /s$|men$|women$/i.test(said),
        named: false,
        kinds: [said.toLowerCase()],
      });
  }
  if ((form === "capital" || form === "town") && recipient)
    return finding({ ...common, name: said, why: `a town in ${name}` });
  if (form === "town")
    return finding({ ...common, name: said, sectors: state, why: `a town or state of ${name} for its government` });
  if (form === "capital" || form === "government")
    return finding({ ...common, sectors: state, why: `${said} for the government of ${name}` });
  return finding({ ...common, sectors: state, why: `the country ${name}` });
};
