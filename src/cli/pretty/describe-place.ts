import type { Place } from "../../coding/claim.js";
import { plainText, quoted } from "./plain-text.js";
import type { Theme } from "./theme.js";

/** "Almaty, KAZ (city) “the southern city”". */
export function describePlace(place: Place, theme: Theme): string {
  const { name, admin1, country, precision, text } = place;
  const region = admin1 !== null && admin1 !== name && precision !== "country" ? admin1 : null;
  const parts = [name ?? text ?? "a place without a name", region, country].filter((part) => part !== null);
  const where = parts.map(plainText).join(", ");
  const words = name !== null && text !== null && text !== name ? theme.faint(` ${quoted(text)}`) : "";
  return `${where}${precision === null ? "" : ` (${precision})`}${words}`;
}
