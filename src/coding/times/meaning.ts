/** Which end of a period is meant: "early May", "mid-2014", "the end of the month". */
export type Part = "early" | "mid" | "late";

/** What an expression says before it is known when it was said. `shift` is -1 for "last", 1 for "next", 0 for "this". */
export type Meaning =
  /** Any of year, month and day may be left open; `weekday` is what the text names beside them. */
  | {
      readonly kind: "date";
      readonly year?: number;
      /** The year has two figures: 90 is 1990. */
      readonly short?: boolean;
      readonly month?: number;
      readonly day?: number;
      readonly weekday?: number;
      readonly shift?: number;
      readonly part?: Part;
    }
  | { readonly kind: "weekday"; readonly weekday: number; readonly shift?: number; readonly week?: number }
  /** A day counted from the report's. */
  | { readonly kind: "day"; readonly offset: number }
  /** The night that ends on the report's day. */
  | { readonly kind: "overnight" }
  | { readonly kind: "weekend"; readonly shift?: number }
  /** A week, month, year or decade counted from the report's. */
  | { readonly kind: "period"; readonly unit: PeriodUnit; readonly shift: number; readonly part?: Part }
  | { readonly kind: "quarter"; readonly quarter: number; readonly year?: number; readonly shift?: number }
  /** "Two weeks ago", "in three days": `n` is negative for the past. */
  | { readonly kind: "distance"; readonly n: number; readonly unit: PeriodUnit | "day" | "hour" }
  /** "The past three days": from there to the report's day; `n` is negative for the past. */
  | { readonly kind: "stretch"; readonly n: number; readonly unit: PeriodUnit | "day" | "hour" }
  /**
   * "The previous day", "two weeks later", "that day": counted from a time the text named before, or from `of` ("two days
   * after Christmas"). `hanging`: it counts from something that is no time ("two days after the coup").
   */
  | {
      readonly kind: "anaphor";
      readonly n: number;
      readonly unit: PeriodUnit | "day" | "hour";
      readonly of?: Meaning;
      readonly hanging?: true;
      /** "The previous week": all of it, not the day a week before. */
      readonly whole?: true;
    }
  | { readonly kind: "decade"; readonly year: number; readonly part?: Part }
  | {
      readonly kind: "season";
      readonly months: readonly [number, number];
      readonly year?: number;
      readonly shift?: number;
    }
  /** An hour of a day that the text names elsewhere, if at all: `time` is "21:30", or "21:30Z" where it is universal time. */
  | { readonly kind: "clock"; readonly time: string | null; readonly of?: Meaning }
  | { readonly kind: "range"; readonly from: Meaning; readonly to: Meaning }
  /** `past`: it lies behind ("since Monday"), as "from Monday" need not. */
  | { readonly kind: "since"; readonly from: Meaning; readonly past: boolean }
  | { readonly kind: "until"; readonly to: Meaning; readonly inclusive: boolean };

export type PeriodUnit = "week" | "month" | "year" | "decade";
