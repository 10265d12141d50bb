import { createCoder } from "../../coder.js";
import type { WorkerOrder, WorkerWord } from "./worker-words.js";

/** A process that codes the reports it is sent, one at a time; its argument is the user's table of actors, if any. */
const [actorsFile] = process.argv.slice(2);

function say(word: WorkerWord): void {
  process.send?.(word);
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

process.once("disconnect", () => process.exit());

const opening = createCoder(actorsFile === undefined ? {} : { actorsFile });
opening.catch((error: unknown) => say({ cannotStart: stackOf(error) }));

process.on("message", async ({ report }: WorkerOrder) => {
  const coder = await opening.catch(() => null);
  if (coder === null) return;
  try {
    say({ claims: (await coder.code(report)).claims });
  } catch (error) {
    say({ fault: stackOf(error) });
  }
});
