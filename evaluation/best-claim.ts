import type { Claim } from "../src/coding/claim.js";

/** The most confident claim; of equals the first in the text. Null where there is none. */
export function bestClaim(claims: readonly Claim[]): Claim | null {
  let best: Claim | null = null;
  for (const claim of claims) if (best === null || claim.confidence > best.confidence) best = claim;
  return best;
}
