import type { ExplainedPlace } from "../../coding/places/resolve-place.js";
import { hang } from "./hang.js";
import { plainText } from "./plain-text.js";
import type { Page } from "./print-claim.js";

/** More candidates than this tell a person nothing; `--json` gives all. */
const SHOWN = 10;

/** "31.65° S, 60.71° W". */
function degrees(lat: number | null, lon: number | null): string {
  if (lat === null || lon === null) return "";
  return ` at ${Math.abs(lat)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon)}° ${lon < 0 ? "W" : "E"}`;
}

/** The places of a name, best first, each with its share of the probability and the reasons. */
export function printPlaces(candidates: readonly ExplainedPlace[], { columns, theme }: Page): string {
  const blocks = candidates.slice(0, SHOWN).map(({ place, population, probability, why }, index) => {
    const where = [place.admin1, place.country].filter((part) => part !== null && part !== place.name).join(", ");
    const people = population === 0 ? "" : `, ${population.toLocaleString("en")} people`;
    const geonames = place.geonames === null ? "" : `, GeoNames ${place.geonames}`;
    const line = `${theme.name(plainText(place.name ?? "?"))}${where === "" ? "" : `, ${plainText(where)}`} (${place.precision ?? "no precision"})${degrees(place.lat, place.lon)}${people}${geonames} · ${probability.toFixed(2)}`;
    return [
      hang(`${String(index + 1).padStart(3)}  `, line, columns),
      hang(
        "     ",
        theme.faint(why.length === 0 ? "nothing speaks for or against it" : plainText(why.join(", "))),
        columns,
      ),
    ].join("\n");
  });
  const rest = candidates.length - SHOWN;
  if (rest > 0) blocks.push(hang("     ", `and ${rest} more, shown with --json`, columns));
  return `${blocks.join("\n")}\n`;
}
