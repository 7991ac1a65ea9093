/** What became of the promises of an hour. */
interface PromiseCounts {
  readonly made: number;
  readonly atRisk: number;
  readonly kept: number;
  readonly late: number;
}

/** What people of one lane were told in one hour, and what came of it (docs/protocol.md). */
export interface Score {
  readonly hour: number;
  readonly lane: string;
  readonly questions: number;
  readonly p50?: number;
  readonly p90?: number;
  readonly bias?: number;
  readonly shown: number;
  readonly inside?: number;
  readonly promises: { readonly first_p90?: PromiseCounts };
}

/** One row of the table: a lane in a day or in an hour. Shares are 0 to 1; what nothing was measured of is missing. */
export interface Truth {
  /** Unique among the rows. */
  readonly id: string;
  readonly lane: string;
  /** When the hour began; missing for the whole day. */
  readonly hour?: number;
  readonly questions: number;
  readonly p50?: number;
  readonly p90?: number;
  readonly inside?: number;
  /** Seconds by which people were told too much (or, below 0, too little) on average. */
  readonly bias?: number;
  readonly promises: PromiseCounts;
}

/** Reads an answer of the API. @throws Error when it is none */
export function readScores(answer: unknown): readonly Score[] {
  const scores = (answer as { scores?: unknown } | undefined)?.scores;
  if (!Array.isArray(scores)) throw new Error("no scores");
  return scores as Score[];
}

/** Each lane over all hours, in the order of their names. */
export function byLane(scores: readonly Score[]): Truth[] {
  const lanes = [...new Set(scores.map(({ lane }) => lane))].sort();
  return lanes.map((lane) =>
    truth(
      lane,
      lane,
      scores.filter((score) => score.lane === lane),
    ),
  );
}

/** Each hour of each lane, the latest first. */
export function byHour(scores: readonly Score[]): Truth[] {
  return [...scores]
    .sort((a, b) => b.hour - a.hour || (a.lane < b.lane ? -1 : 1))
    .map((score) => ({ ...truth(`${score.lane} ${score.hour}`, score.lane, [score]), hour: score.hour }));
}

function truth(id: string, lane: string, scores: readonly Score[]): Truth {
  const asked = mean(scores, ({ questions }) => questions);
  const shown = mean(scores, (score) => score.shown);
  return {
    id,
    lane,
    questions: sum(scores, ({ questions }) => questions),
    ...asked("p50"),
    ...asked("p90"),
    ...asked("bias"),
    ...shown("inside"),
    promises: {
      made: promised(scores, "made"),
      atRisk: promised(scores, "atRisk"),
      kept: promised(scores, "kept"),
      late: promised(scores, "late"),
    },
  };
}

function sum(scores: readonly Score[], of: (score: Score) => number): number {
  return scores.reduce((all, score) => all + of(score), 0);
}

function promised(scores: readonly Score[], what: keyof PromiseCounts): number {
  return sum(scores, (score) => score.promises.first_p90?.[what] ?? 0);
}

/** The mean of a figure, each hour counted by how much was measured in it. */
function mean(scores: readonly Score[], weight: (score: Score) => number) {
  return <F extends "p50" | "p90" | "bias" | "inside">(figure: F): Partial<Record<F, number>> => {
    const measured = scores.filter((score) => score[figure] !== undefined);
    const all = sum(measured, weight);
    if (all === 0) return {};
    return { [figure]: sum(measured, (score) => (score[figure] ?? 0) * weight(score)) / all } as Record<F, number>;
  };
}

/** A share in whole percent, or a dash. */
export function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${Math.round(share * 100)} %`;
}

/** A bias in words: what people were told against what came. */
export function biasWords(seconds: number | undefined): string {
  if (seconds === undefined) return "–";
  const whole = Math.round(Math.abs(seconds));
  if (whole === 0) return "none";
  return seconds > 0 ? `${whole} s too long` : `${whole} s too short`;
}
