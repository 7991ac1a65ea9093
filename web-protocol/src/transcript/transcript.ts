import type { Conversation, Entry, Position } from "../messages/common.ts";

/** The entries of a conversation a client holds: without gaps, in order. */
export interface Transcript {
  readonly entries: readonly Entry[];
  /** Older entries exist before the first one held. */
  readonly more: boolean;
}

/** What became of news: taken in, already held, or a gap that only `open` with our position can close. */
export type Taken = { kind: "taken"; transcript: Transcript } | { kind: "held" } | { kind: "ask" };

/** Nothing held. */
export const EMPTY: Transcript = { entries: [], more: false };

const ASK: Taken = { kind: "ask" };
const HELD: Taken = { kind: "held" };

/** The position of the last entry held, to ask the server for what follows it. */
export function position(transcript: Transcript): Position | undefined {
  const last = transcript.entries.at(-1);
  return last && { seq: last.seq, mark: last.mark };
}

/** Takes a live entry whose predecessor has the mark `prev`. */
export function take(transcript: Transcript, prev: string | undefined, entry: Entry): Taken {
  const last = transcript.entries.at(-1);
  const follows = last ? entry.seq === last.seq + 1 && prev === last.mark : entry.seq === 1;
  if (follows) return { kind: "taken", transcript: append(transcript, [entry]) };
  return holds(transcript, entry) ? HELD : ASK;
}

/** Takes the entries of a `conversation`, `welcome` or `started`. */
export function merge(transcript: Transcript, answer: Pick<Conversation, "from" | "more" | "entries">): Taken {
  const fresh = answer.from === "tail" ? answer.entries : unheld(transcript, answer.entries);
  if (!fresh || !contiguous(fresh)) return ASK;
  if (answer.from === "tail") return { kind: "taken", transcript: { entries: fresh, more: answer.more } };
  return fresh.length === 0 ? HELD : { kind: "taken", transcript: append(transcript, fresh) };
}

/** Puts older entries in front; an answer that no longer fits what is held changes nothing. */
export function prepend(transcript: Transcript, older: readonly Entry[], more: boolean): Transcript {
  const first = transcript.entries[0];
  const last = older.at(-1);
  if (!last) return { entries: transcript.entries, more };
  if (!first || last.seq !== first.seq - 1 || !contiguous(older)) return transcript;
  return { entries: [...older, ...transcript.entries], more };
}

function append(transcript: Transcript, entries: readonly Entry[]): Transcript {
  return { entries: [...transcript.entries, ...entries], more: transcript.more };
}

function holds(transcript: Transcript, entry: Entry): boolean {
  const first = transcript.entries[0];
  return first !== undefined && transcript.entries[entry.seq - first.seq]?.mark === entry.mark;
}

/** The entries after the last one held, or `undefined` when they contradict what is held or leave a hole. */
function unheld(transcript: Transcript, entries: readonly Entry[]): readonly Entry[] | undefined {
  const last = transcript.entries.at(-1)?.seq ?? 0;
  const known = entries.filter((entry) => entry.seq <= last);
  if (!known.every((entry) => holds(transcript, entry))) return undefined;
  const fresh = entries.filter((entry) => entry.seq > last);
  return fresh[0] && fresh[0].seq !== last + 1 ? undefined : fresh;
}

function contiguous(entries: readonly Entry[]): boolean {
  return entries.every((entry, i) => i === 0 || entry.seq === (entries[i - 1]?.seq ?? 0) + 1);
}
