/**
 * A claim as the scorer looks at it: in gold and in predictions any field may be absent. Gold claims have those that
 * the scorer takes for granted (`event`, `trigger`, `evidence`, `actors`, `recipients`, `places`, `counts`, `sources`).
 */
export interface ScoredClaim {
  readonly id?: string;
  readonly evidence: ScoredSpan;
  readonly trigger: ScoredSpan;
  readonly event: {
    readonly type: string;
    readonly modes?: readonly string[] | null;
    readonly contexts?: readonly string[] | null;
    readonly cameo?: string | null;
    readonly acled?: string | null;
  };
  readonly actors?: readonly ScoredEntity[] | null;
  readonly recipients?: readonly ScoredEntity[] | null;
  readonly places?: readonly ScoredPlace[] | null;
  readonly time?: ScoredTime | null;
  readonly counts?: readonly ScoredCount[] | null;
  readonly reality?: string | null;
  readonly sources?: readonly ScoredSource[] | null;
  readonly confidence?: number | boolean | null;
  /** Gold: other types that may stand for this one. */
  readonly accept?: readonly string[];
  /** Gold: neither missed when absent nor wrong when present. */
  readonly optional?: boolean;
}

export interface ScoredSpan {
  readonly start?: number | null;
  readonly end?: number | null;
  readonly text?: string | null;
}

export interface ScoredEntity {
  readonly name?: string | null;
  readonly country?: string | null;
  readonly sectors?: readonly string[] | null;
}

export interface ScoredPlace {
  readonly name?: string | null;
  readonly country?: string | null;
  readonly lat?: number | null;
  readonly lon?: number | null;
  readonly precision?: string | null;
}

export interface ScoredTime {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly precision?: string | null;
}

export interface ScoredCount {
  readonly of?: string | null;
  readonly value?: number | null;
  readonly bound?: string | null;
}

export interface ScoredSource extends ScoredSpan {
  readonly name?: string | null;
  readonly mode?: string | null;
  readonly role?: string | null;
  readonly cue?: ScoredSpan | null;
}
