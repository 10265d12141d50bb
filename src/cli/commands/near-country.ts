import { UsageError } from "../usage-error.js";

/** The code of the country that `--near` names; throws a UsageError where there is none. */
export async function nearCountry(near: string | undefined): Promise<string | null> {
  if (near === undefined) return null;
  const { countryCode } = await import("../../explain-place.js");
  const code = countryCode(near);
  if (code === null) throw new UsageError(`--near needs a country such as ARG or Argentina, not "${near}".`);
  return code;
}
