const LEFT_OUT = new Set(["the", "of", "government", "a"]);
/** Words that tell two bodies apart though all other words agree. */
const TELLING = new Set(["north", "south", "east", "west", "northern", "southern", "new", "anti"]);

/** The words of a name in ASCII and lower case, without those that say little. */
export function nameWords(name: string | null | undefined): string[] {
  return (name ?? "")
    .normalize("NFKD")
    .replace(/[^\p{ASCII}]/gu, "")
    .toLowerCase()
    .replaceAll("organisation", "organization")
    .replace(/[^a-z0-9]/g, " ")
    .split(" ")
    .filter((word) => word !== "" && !LEFT_OUT.has(word));
}

/** One name's words all stand in the other, or both end in the same word of a person's name; never on one short word alone. */
export function sameName(gold: string | null | undefined, predicted: string | null | undefined): boolean {
  const a = nameWords(gold);
  const b = nameWords(predicted);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(" ") === b.join(" ")) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.every((word) => long.includes(word)) && short.join("").length >= 4)
    return !long.some((word) => !short.includes(word) && TELLING.has(word));
  const last = a.at(-1)!;
  return a.length > 1 && b.length > 1 && last === b.at(-1) && a[0]![0] === b[0]![0] && last.length >= 4;
}
