import type { Board } from "@ringback/web-protocol";

/** The line in one sentence. */
export interface QueueSummary {
  readonly waiting: number;
  /** Of these, visitors who are not there just now. */
  readonly away: number;
  /** When the one who has waited longest came, at the server. */
  readonly oldestSince: number | undefined;
  /** Topic (or else department) and language of the next in line. */
  readonly next: { what: string; language: string } | undefined;
}

/** Sums up who waits. A lane is `department:language`, or `department:*` for the general one. */
export function summarise(waiting: Board["waiting"]): QueueSummary {
  const oldest = waiting.reduce<Board["waiting"][number] | undefined>(
    (first, place) => (first && first.since <= place.since ? first : place),
    undefined,
  );
  const first = [...waiting].sort((a, b) => standing(a) - standing(b))[0];
  if (!oldest || !first) return { waiting: 0, away: 0, oldestSince: undefined, next: undefined };
  const { department, language } = splitLane(first.lane);
  return {
    waiting: waiting.length,
    away: waiting.filter(({ turn }) => turn !== undefined).length,
    oldestSince: oldest.since,
    next: { what: first.topic ?? department, language },
  };
}

/** When somebody stands as having come, by which lines are ordered: the arrival less the head start. */
export function standing({ since, headStart }: Board["waiting"][number]): number {
  return since - (headStart?.minutes ?? 0) * 60_000;
}

/** The two parts of a lane; the general lane has the language `any`. */
export function splitLane(lane: string): { department: string; language: string } {
  const [department = lane, language = ""] = lane.split(":");
  return { department, language: language === "*" || language === "" ? "any" : language };
}
