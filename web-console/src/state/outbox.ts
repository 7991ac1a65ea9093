/** A mail, a notice or a webhook that was given up (docs/protocol.md, "What could not leave"). To whom it was going is not told. */
export interface ParkedEntry {
  readonly id: string;
  readonly channel: string;
  readonly what: string;
  /** When it happened, and when it was given up, in UTC milliseconds. */
  readonly at: number;
  readonly parkedAt: number;
  readonly tries: number;
  /** The words of the channel. */
  readonly reason: string;
  /** It is worth nothing any more. */
  readonly stale: boolean;
}

/** Where a page of them begins. */
export interface ParkedFrom {
  readonly until: number;
  readonly after: string;
}

/** Some of them, the latest first; `next` says where they go on. */
export interface ParkedPage {
  readonly entries: readonly ParkedEntry[];
  readonly next?: ParkedFrom;
}

/** Reads an answer of the API. @throws Error when it is none */
export function readParked(answer: unknown): ParkedPage {
  const page = answer as Partial<ParkedPage> | undefined;
  if (!Array.isArray(page?.entries)) throw new Error("no entries");
  return page as ParkedPage;
}

const CHANNELS: Record<string, string> = { mail: "Mail", push: "Notice of a browser", webhook: "Telephone system" };

/** By what it was to go. */
export function channelWords(channel: string): string {
  return CHANNELS[channel] ?? channel;
}

const TEXTS: Record<string, string> = {
  turn: "The turn has come",
  missed: "The turn was missed",
  answer: "An answer nobody saw",
  fixed: "An incident is over",
  code: "A code for a callback",
};

/** What it was to say: events by their own names, such as `callback_late`. */
export function textWords(what: string): string {
  const name = what.replaceAll(/[._]/g, " ");
  return TEXTS[what] ?? name.charAt(0).toUpperCase() + name.slice(1);
}

/** How often it was tried, and what the other side said. */
export function reasonWords({ tries, reason }: ParkedEntry): string {
  return `${tries === 1 ? "1 try" : `${tries} tries`}: ${reason || "no answer"}`;
}
