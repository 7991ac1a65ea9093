/** A window of which more was promised than will be kept (docs/protocol.md, "Callbacks of a site"). */
export interface Oversold {
  readonly department: string;
  readonly start: number;
  readonly end: number;
  readonly promised: number;
  readonly keepable: number;
  /** Visitors who were asked for another time. */
  readonly asked: number;
}

/** A line that promises no callback in so many hours of the next week, and why. */
export interface Unpromised {
  readonly department: string;
  readonly language?: string;
  readonly code: string;
  readonly hours: number;
  readonly of: number;
}

const REASONS: Record<string, string> = {
  nobody_planned: "Nobody is planned.",
  too_few_agents: "With so few agents all are away at once too often: 99 in 100 promises cannot be kept.",
  too_slow: "Too few chats end within a window: 99 in 100 promises cannot be kept.",
};

/** What can be kept of a window. @param time how a moment is said */
export function oversoldWords(window: Oversold, department: string, time: (at: number) => string): string {
  const { start, end, promised, keepable, asked } = window;
  const told =
    asked === 0 ? "" : ` ${asked === 1 ? "1 visitor was" : `${asked} visitors were`} asked for another time.`;
  return `${department}, ${time(start)}–${time(end)}: ${promised} promised, ${keepable} can be kept.${told}`;
}

/** Where nothing is promised, and why. @param line how it is called */
export function unpromisedWords({ code, hours, of }: Unpromised, line: string): string {
  const when =
    hours === of ? "No callbacks at a time are promised" : `In ${hours} of the next ${of} hours none are promised`;
  return `${line}: ${when}. ${REASONS[code] ?? code.replaceAll("_", " ")}`;
}
