import { readOntology, tryExamples } from "../../coding/frames/index.js";
import { reportFromText } from "../../intake/report-from-text.js";
import { EXIT } from "../exit-codes.js";
import { plainText } from "../pretty/plain-text.js";
import type { Shell } from "../shell.js";
import { UsageError } from "../usage-error.js";

/** `tocsin ontology`: what a folder of one's own holds, and whether its frames do on their own sentences what they say. Gives the exit code. */
export async function ontologyCommand(folder: string, shell: Shell): Promise<number> {
  const { terminal } = shell;
  const { ontology, mistakes } = readOntology(folder);
  if (ontology === null) throw new UsageError(mistakes.join("\n"));
  const coder = await shell.openCoder({});
  try {
    const tried = await tryExamples(
      ontology.frames,
      async (text) => (await coder.read(reportFromText(text))).sentences,
    );
    for (const [name, { like }] of ontology.types) {
      const frames = ontology.frames.all.filter((frame) => frame.own === name);
      await terminal.out(
        `${plainText(name)}, a kind of ${like}: ${frames.length} ${frames.length === 1 ? "frame" : "frames"}\n`,
      );
    }
    const wrong = tried.filter(({ isRight }) => !isRight);
    for (const { frame, accepted, text, fired } of wrong) {
      const what = accepted ? "does not fire on" : "fires on";
      const there = accepted && fired.length > 0 ? ` (${fired.join(", ")} does)` : "";
      await terminal.out(`${plainText(frame)} ${what}: ${plainText(text)}${there}\n`);
    }
    await terminal.out(`${tried.length - wrong.length} of ${tried.length} sentences as their frames say\n`);
    return wrong.length === 0 ? EXIT.done : EXIT.nothing;
  } finally {
    await coder.close();
  }
}
