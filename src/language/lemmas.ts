/** Lemmas: of words that the treebanks know by their table, of all others by the rule that the lemma head names. */
export class Lemmas {
  private readonly known = new Map<string, string>();
  private readonly lemmas = new Set<string>();

  /** @param table lines of form, tag and lemma (`models/lemmas.tsv`) */
  constructor(table: string) {
    for (const line of table.split("\n")) {
      const [form, tag, lemma] = line.split("\t");
      if (lemma === undefined) continue;
      this.known.set(`${form} ${tag}`, lemma);
      if (tag === "VERB") this.lemmas.add(lemma);
    }
  }

  /** The lemma of a form with its part of speech; `rule` is the head's. */
  of(form: string, upos: string, rule: string): string {
    return (
      this.known.get(`${form.toLowerCase()} ${upos}`) ?? regular(form, upos, this.lemmas) ?? lemmaByRule(form, rule)
    );
  }
}

/** The regular lemma of a verb or noun that no table has: of its candidates one that is a lemma elsewhere, else by its spelling; null for irregular forms. */
function regular(form: string, upos: string, lemmas: ReadonlySet<string>): string | null {
  const low = form.toLowerCase();
  if (!/^[a-z]+$/.test(low)) return null;
  if (upos === "NOUN") return /[a-z]{2}[^siuaeo]s$/.test(low) ? low.slice(0, -1) : null;
  if (upos !== "VERB") return null;
  if (/[^aeiou]ied$/.test(low)) return `${low.slice(0, -3)}y`;
  if (/[^aeiou]ies$/.test(low)) return `${low.slice(0, -3)}y`;
  const stem = /^([a-z]{2,})(?:ed|ing)$/.exec(low)?.[1];
  if (stem === undefined) return /[a-z]{2}[^siuaeo]s$/.test(low) ? low.slice(0, -1) : null;
  const single = /([^aeioulsfz])\1$/.test(stem) ? stem.slice(0, -1) : null;
  const known = [single, `${stem}e`, stem].find((lemma) => lemma !== null && lemmas.has(lemma));
  if (known != null) return known;
  if (single !== null) return single;
  return DROPS_E.test(stem) ? `${stem}e` : stem;
}

/** Stems that have lost an e: "blam|ed", "accus|ed", "charg|ed", "isolat|ed", "castl|ed"; a short stem with one vowel would have doubled its consonant. */
const DROPS_E =
  /^[^aeiou]*[aeiouy][bdfgklmnprtz]$|(?:[aeiou]s|[^s]s(?<=[lnr]s)|[cguv]|at|[iy]z|[bcdgkptz]l|[aiu]r|[aeiou]th)$/;

/**
 * The lemma of a form by a rule of the lemma head: "n|suffix|case" strips n characters and adds the suffix;
 * case `k` keeps the form's own casing (names), `l` lowers it.
 */
export function lemmaByRule(form: string, rule: string): string {
  const [strip, suffix, casing] = rule.split("|") as [string, string, string];
  const stem = form.slice(0, Math.max(0, form.length - Number(strip)));
  return (casing === "k" ? stem : stem.toLowerCase()) + suffix;
}
