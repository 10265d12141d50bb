import { type CoderOptions, createCoder } from "../../coder.js";
import type { WorkerOrder, WorkerWord } from "./worker-words.js";

/** A process that codes the reports it is sent, one at a time; its argument is the coder's options as JSON. */
const options = JSON.parse(process.argv[2]!) as CoderOptions;

function say(word: WorkerWord): void {
  process.send?.(word);
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

process.once("disconnect", () => process.exit());

const opening = createCoder(options);
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
