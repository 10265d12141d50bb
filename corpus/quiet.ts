import { createCoder, reportFromText } from "../src/index.js";
import { contains } from "../src/text/span.js";
import { codedFiles } from "./coded-files.js";
import { recordsOf } from "./document-record.js";
import { readCoded } from "./read-coded.js";

/** Codes the held texts that assert no event and prints, as JSON, how many of their sentences give a claim all the same. */
export async function printQuiet(): Promise<void> {
  const coder = await createCoder();
  let [sentences, wrong] = [0, 0];
  for (const file of codedFiles("written/held"))
    for (const { text, published } of readCoded(file).documents.flatMap((d) => recordsOf(d, null).records)) {
      const report = reportFromText(text, { published });
      const reading = await coder.read(report);
      const { claims } = await coder.code(report);
      // a lone mark or number that is split off is no sentence
      const told = reading.sentences.filter((sentence) => sentence.tokens.length > 1);
      sentences += told.length;
      wrong += told.filter((sentence) => claims.some(({ trigger }) => contains(sentence, trigger))).length;
    }
  await coder.close();
  console.log(JSON.stringify({ sentences, withClaim: wrong, share: wrong / sentences }));
}
