import "./no-telemetry.js";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as ort from "onnxruntime-node";
import { Lemmas } from "./lemmas.js";
import type { Window } from "./windows.js";
import { WordPiece } from "./wordpiece.js";

/** The label sets of the heads, in the order in which the model emits them (`models/labels.json`). */
export interface LabelSets {
  readonly types: readonly string[];
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly reality: readonly string[];
  readonly voice: readonly string[];
  readonly mention: readonly string[];
  readonly sector: readonly string[];
  readonly count: readonly string[];
  readonly sourceRole: readonly string[];
  readonly role: readonly string[];
  readonly attribution: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  readonly lemma: readonly string[];
  readonly deprel: readonly string[];
  readonly cameo: readonly string[];
  readonly acled: readonly string[];
}

/** What the first graph says of a batch of windows; all arrays are row-major over [windows, width, …]. */
export interface Encoded {
  readonly windows: readonly Window[];
  /** Units of the widest window. */
  readonly width: number;
  readonly hidden: ort.Tensor;
  /** inside, word, sentence */
  readonly edge: Float32Array;
  /** upos, xpos, feats, lemma */
  readonly tags: Int32Array;
  /** [windows, width, width + 1]: the root first */
  readonly arcs: Float32Array;
  /** [windows, width, width]: logit of a mention from unit to unit */
  readonly spans: Float32Array;
  /** outside, then begin and inside of each type */
  readonly event: Float32Array;
  readonly cue: Float32Array;
}

/** What the second graph is asked; unit numbers are flat, `window * width + unit`. */
export interface Wanted {
  readonly dependents: readonly number[];
  /** -1 for the root. */
  readonly heads: readonly number[];
  /** First, last and head word of each. */
  readonly mentions: readonly (readonly [first: number, last: number, head: number])[];
  readonly triggers: readonly (readonly [first: number, last: number])[];
  readonly cues: readonly number[];
}

export interface Related {
  readonly relations: Int32Array;
  /** [mentions, labels]: mention types, named */
  readonly mentions: Float32Array;
  /** [triggers, labels]: modes, contexts, cameo, acled, reality, voice */
  readonly triggers: Float32Array;
  /** [triggers, width, roles, 3] */
  readonly arguments: Float32Array;
  /** [cues, width, parts, 3] */
  readonly attributions: Float32Array;
}

const PAD = 1;
const GRAPHS = ["encode.onnx", "relate.onnx", "label.onnx"] as const;

/** The encoder and its heads: three ONNX graphs with int8 weights, run in this process on one thread. */
export class Model {
  private constructor(
    readonly labels: LabelSets,
    readonly wordPiece: WordPiece,
    readonly lemmas: Lemmas,
    private readonly first: ort.InferenceSession,
    private readonly second: ort.InferenceSession,
    private readonly third: ort.InferenceSession,
  ) {}

  /** Opens `models/` of the package; throws where a file is missing. */
  static async open(): Promise<Model> {
    const folder = modelFolder();
    const options: ort.InferenceSession.SessionOptions = {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      // an arena keeps the largest batch it ever saw: without it memory is lower by a fifth, and the coder faster
      enableCpuMemArena: false,
      graphOptimizationLevel: "all",
      logSeverityLevel: 3,
    };
    const [first, second, third] = await Promise.all(
      GRAPHS.map((graph) => ort.InferenceSession.create(join(folder, graph), options)),
    );
    const labels = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as LabelSets;
    const text = (name: string) => readFileSync(join(folder, name), "utf8");
    return new Model(labels, new WordPiece(text("vocab.txt")), new Lemmas(text("lemmas.tsv")), first!, second!, third!);
  }

  async encode(windows: readonly Window[]): Promise<Encoded> {
    const long = Math.max(...windows.map((w) => w.ids.length));
    const width = Math.max(...windows.map((w) => w.first.length));
    const out = await this.first.run({
      ids: rows(
        windows.map((w) => w.ids),
        long,
        PAD,
      ),
      case: rows(
        windows.map((w) => w.case),
        long,
        0,
      ),
      gap: rows(
        windows.map((w) => w.gap),
        long,
        0,
      ),
      first: rows(
        windows.map((w) => w.first),
        width,
        0,
      ),
    });
    return {
      windows,
      width,
      hidden: out.hidden!,
      edge: out.edge!.data as Float32Array,
      tags: out.tags!.data as Int32Array,
      arcs: out.arcs!.data as Float32Array,
      spans: out.spans!.data as Float32Array,
      event: out.event!.data as Float32Array,
      cue: out.cue!.data as Float32Array,
    };
  }

  async relate(encoded: Encoded, wanted: Wanted): Promise<Related> {
    const out = await this.second.run({
      hidden: encoded.hidden,
      dep: list(wanted.dependents),
      head: list(wanted.heads),
      start: list(wanted.mentions.map((m) => m[0])),
      end: list(wanted.mentions.map((m) => m[1])),
      top: list(wanted.mentions.map((m) => m[2])),
      first: list(wanted.triggers.map((t) => t[0])),
      last: list(wanted.triggers.map((t) => t[1])),
      cue: list(wanted.cues),
    });
    return {
      relations: out.rel!.data as Int32Array,
      mentions: out.mention!.data as Float32Array,
      triggers: out.trigger!.data as Float32Array,
      arguments: out.argument!.data as Float32Array,
      attributions: out.attribution!.data as Float32Array,
    };
  }

  /** [spans, labels] of argument spans by their first and last unit: sectors, counts, source roles. */
  async label(encoded: Encoded, spans: readonly (readonly [first: number, last: number])[]): Promise<Float32Array> {
    const out = await this.third.run({
      hidden: encoded.hidden,
      start: list(spans.map((s) => s[0])),
      end: list(spans.map((s) => s[1])),
    });
    return out.label!.data as Float32Array;
  }

  async close(): Promise<void> {
    await Promise.all([this.first, this.second, this.third].map((graph) => graph.release()));
  }
}

/** Where the package keeps the model: found from the sources as from the build. */
export function modelFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const models = join(folder, "models");
    if (existsSync(join(models, "encode.onnx"))) return models;
    if (folder === dirname(folder)) throw new Error("the package lacks models/encode.onnx");
  }
}

function rows(of: readonly (readonly number[])[], width: number, pad: number): ort.Tensor {
  const data = new BigInt64Array(of.length * width).fill(BigInt(pad));
  of.forEach((row, r) => {
    row.forEach((value, c) => {
      data[r * width + c] = BigInt(value);
    });
  });
  return new ort.Tensor("int64", data, [of.length, width]);
}

/** The graph wants at least one of everything: an empty list asks for unit 0 and its answer is not read. */
function list(of: readonly number[]): ort.Tensor {
  const data = BigInt64Array.from(of.length > 0 ? of : [0], BigInt);
  return new ort.Tensor("int64", data, [data.length]);
}
