import { headStartReason } from "./headStart.ts";
import { duration, isolate } from "./text.ts";
import { CALLBACK_SENTENCES, callbackEnd } from "./whyCallback.ts";

/** One decision about a place, in codes (docs/protocol.md, "Why a conversation is where it is"). */
export interface Reason {
  readonly at: number;
  readonly code: string;
  readonly lane?: unknown;
  readonly to?: unknown;
  readonly agent?: unknown;
  readonly reason?: unknown;
  readonly words?: unknown;
  readonly headStartMs?: unknown;
  readonly for?: unknown;
  readonly kept?: unknown;
  readonly waitedMs?: unknown;
  readonly runnersUp?: unknown;
  readonly free?: unknown;
  readonly busy?: unknown;
  readonly away?: unknown;
  readonly lost?: unknown;
  readonly draining?: unknown;
  readonly by?: unknown;
  readonly state?: unknown;
  readonly move?: unknown;
}

/** Agents at work who serve a lane, by what keeps them from taking a chat. */
export type Staff = Readonly<Record<"free" | "busy" | "away" | "lost" | "draining", number>>;

/** What routing decided about a conversation, and where it stands. */
export interface Explanation {
  readonly now?: { state: string; lane: string; agents: string[]; ahead?: number; here: boolean; staff: Staff };
  readonly reasons: readonly Reason[];
  readonly agents: Readonly<Record<string, string>>;
}

/** How names of this site are said. */
export interface Names {
  /** An agent's name. @param id an agent's id */
  agent(id: unknown): string;
  /** A line in words: department and language. */
  lane(lane: unknown): string;
}

/** Reads an answer of the API. @throws Error when it is none */
export function readExplanation(answer: unknown): Explanation {
  const { reasons, agents } = (answer ?? {}) as Partial<Explanation>;
  if (!Array.isArray(reasons) || typeof agents !== "object") throw new Error("no explanation");
  return answer as Explanation;
}

const CHOSEN: Record<string, string> = {
  longest_idle: "free the longest",
  least_busy: "with the most free slots",
  round_robin: "whose turn it was",
  most_skilled: "who knows this best",
  preferred: "who served the visitor before",
  set_aside: "who was set aside for this callback, and whose desk is empty",
  first_in_line: "whose slot came free: this was first in line",
};

const BACK: Record<string, string> = {
  declined: "gave it back",
  another_was_first: "was not the first to take it",
  unseen: "never got it on the screen",
  missed_offer: "did not answer in time",
  lease_ended: "lost the connection",
};

/** What a reason says, as a sentence. */
export function reasonWords(reason: Reason, names: Names): string {
  const say = SENTENCES[reason.code];
  return say ? say(reason, names) : `Noted: ${reason.code.replaceAll("_", " ")}.`;
}

const SENTENCES: Record<string, (reason: Reason, names: Names) => string> = {
  place: (reason, names) => `Came into the line ${names.lane(reason.lane)}.${headStart(reason)}${kept(reason, names)}`,
  full: (reason, names) => `Was turned away: the line ${names.lane(reason.lane)} was full.`,
  wait: (reason, names) => waitWords(reason, names),
  offer: (reason, names) => offerWords(reason, names),
  back: (reason, names) =>
    `${names.agent(reason.agent)} ${BACK[String(reason.reason)] ?? "stopped taking chats"}. The place in the line is the same.`,
  declined: (reason, names) =>
    `${names.agent(reason.agent)} said: ${isolate(String(reason.words ?? reason.reason ?? "").replaceAll("_", " "))}`,
  accept: (reason, names) => `${names.agent(reason.agent)} took it after ${duration(number(reason.waitedMs))}.`,
  lost: (reason, names) => `${names.agent(reason.agent)} was cut off and did not come back: in front again.`,
  move: (reason, names) =>
    reason.reason === "overflow"
      ? `Went to the line ${names.lane(reason.to)}, with the same place: the wait was too long.`
      : `Waits for anyone of ${names.lane(reason.to)} now, with the same place: the wait for the language was too long.`,
  transfer: (reason, names) => `${names.agent(reason.agent)} passed it on, with the same place.`,
  return: () => "The transfer was not taken: it came back.",
  invite: (reason, names) => `${names.agent(reason.agent)} was invited to help.`,
  enter: (reason, names) => `${names.agent(reason.agent)} joined as a helper.`,
  exit: (reason, names) => `${names.agent(reason.agent)} stopped helping.`,
  help: (reason, names) => `${names.agent(reason.agent)} asked for help.`,
  helped: () => "The call for help was answered.",
  absent: () => "The visitor lost the connection: passed over for now, the place stays.",
  present: () => "The visitor is back.",
  call: () => "It was their turn and the visitor was away: called, the place is held.",
  turn: () => "Somebody behind them was served meanwhile: the visitor was away.",
  more_time: () => "The visitor asked for more time.",
  passed: () => "The visitor did not come in time: next, and called again soon.",
  missed: () => "The visitor did not come for the last call.",
  end: (reason) => endWords(reason),
  ...CALLBACK_SENTENCES,
};

function headStart(reason: Reason): string {
  const minutes = Math.round(number(reason.headStartMs) / 60_000);
  if (minutes === 0) return "";
  const why = String(reason.for ?? "")
    .split(" ")
    .filter((word) => word !== "")
    .map(headStartReason);
  return ` Stands as if ${minutes} min earlier${why.length > 0 ? `: ${why.join(", ")}` : ""}.`;
}

function kept(reason: Reason, names: Names): string {
  return reason.kept === undefined
    ? ""
    : ` Kept a while for ${names.agent(reason.kept)}, who served the visitor before.`;
}

function waitWords(reason: Reason, names: Names): string {
  const lane = names.lane(reason.lane);
  const staff = staffWords(reason);
  switch (reason.reason) {
    case "no_agent":
      return `Waits: nobody takes chats in ${lane}${staff && ` (${staff})`}.`;
    case "all_busy":
      return `Waits: all slots in ${lane} are taken (${staff}).`;
    case "kept":
      return "Waits for the agent it is kept for.";
    default:
      return `Waits: who is free in ${lane} gave it back a moment ago.`;
  }
}

function offerWords(reason: Reason, names: Names): string {
  const chosen = CHOSEN[String(reason.reason)];
  const next = Array.isArray(reason.runnersUp) ? (reason.runnersUp as { agent?: string }[]) : [];
  const agents = next.flatMap(({ agent }) => (agent === undefined ? [] : [names.agent(agent)]));
  const words = [`Put before ${names.agent(reason.agent)}${chosen ? `, ${chosen}` : ""}.`];
  if (agents.length > 0) words.push(`Next would have been ${agents.join(" and ")}.`);
  else if (next.length > 0) words.push("Others came after.");
  const staff = staffWords(reason);
  if (staff) words.push(`Not asked: ${staff}.`);
  return words.join(" ");
}

/** Who could not be asked: `3 busy, 1 away`. */
export function staffWords(staff: Partial<Record<keyof Staff, unknown>>): string {
  const words: [unknown, string][] = [
    [staff.busy, "busy"],
    [staff.draining, "finishing"],
    [staff.away, "away"],
    [staff.lost, "cut off"],
  ];
  return words
    .filter(([count]) => number(count) > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}

function endWords(reason: Reason): string {
  const callback = callbackEnd(reason.reason);
  if (callback) return callback;
  const waited = reason.state === "line" || reason.state === "offered";
  if (reason.reason === "idle") return "Given up: the visitor did not come back.";
  if (reason.by === "visitor") return waited ? "The visitor left the line." : "The visitor ended it.";
  return reason.by === "agent" ? "The agent ended it." : "It was ended.";
}

/** Where it stands now, as a sentence; undefined once it is over. */
export function nowWords({ now }: Explanation, names: Names): string | undefined {
  if (!now) return undefined;
  const agents = now.agents.map((id) => names.agent(id)).join(" and ");
  switch (now.state) {
    case "line":
      return `Waits in ${names.lane(now.lane)}, ${now.ahead ?? 0} in front${now.here ? "" : ", not connected"}. Agents: ${now.staff.free} free${staffWords(now.staff) && `, ${staffWords(now.staff)}`}.`;
    case "booked":
      return "Waits for a callback, and stands in no line.";
    case "offered":
      return `Rings with ${agents}.`;
    case "active":
      return `With ${agents}.`;
    default:
      return `Over; ${agents} writes down how it went.`;
  }
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
