import type { Oversold, Unpromised } from "./outlook.ts";

/** An agent. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/** A callback as supervisors see it (docs/protocol.md, "Callbacks of a site"). */
export interface DayCallback {
  readonly id: string;
  readonly state: string;
  readonly conversation: string;
  readonly lane: string;
  /** `turn` while the place is kept in line until its turn comes. */
  readonly when?: string;
  readonly start: number;
  readonly end: number;
  readonly channel: "phone" | "chat";
  readonly attempts: number;
  readonly agent?: Person;
  readonly next?: number;
  readonly apologisedAt?: number;
  readonly outcome?: string;
  readonly for?: Person;
  readonly proposed?: number;
  readonly name?: string;
  readonly question?: string;
  readonly risk?: "late" | "at_risk";
}

/** Some callbacks of a day; `next` says where they go on. The first page has also what cannot be kept, or promised. */
export interface DayPage {
  readonly from: number;
  /** Where the office reads the clock. */
  readonly zone?: string;
  readonly callbacks: readonly DayCallback[];
  readonly oversold?: readonly Oversold[];
  readonly unpromised?: readonly Unpromised[];
  readonly next?: { from: number; after: string };
}

/** What came of callbacks of a department, or of one hour of it. */
export interface CallFigures {
  readonly department: string;
  readonly hour?: number;
  readonly booked: number;
  readonly kept: number;
  readonly late: number;
  readonly broken: number;
  readonly cancelled: number;
  readonly expired: number;
  readonly keptRate?: number;
  readonly meanSeconds?: number;
  readonly p95Seconds?: number;
  readonly attempts: number;
  readonly connectRate?: number;
}

/** What a supervisor can do with a callback. */
export type Deed = "reassign" | "move" | "call-now" | "cancel";

/** Which callbacks are asked for: of a day, or of today; `open`, `settled`, or all; of a department, or of all. */
export interface DayFilter {
  readonly day: string;
  readonly state: string;
  readonly department: string;
}

/** Reads an answer of the API. @throws Error when it is none */
export function readDay(answer: unknown): DayPage {
  const page = answer as Partial<DayPage> | undefined;
  if (!Array.isArray(page?.callbacks)) throw new Error("no callbacks");
  return page as DayPage;
}

/** Reads an answer of the API. @throws Error when it is none */
export function readFigures(answer: unknown): { departments: readonly CallFigures[]; hours: readonly CallFigures[] } {
  const told = answer as { departments?: CallFigures[]; hours?: CallFigures[] } | undefined;
  if (!Array.isArray(told?.departments) || !Array.isArray(told.hours)) throw new Error("no figures");
  return { departments: told.departments, hours: [...told.hours].sort((a, b) => (b.hour ?? 0) - (a.hour ?? 0)) };
}

/** Reads the windows of an answer of the API. @throws Error when it is none */
export function readWindows(answer: unknown): readonly { start: number; left: number }[] {
  const windows = (answer as { windows?: unknown } | undefined)?.windows;
  if (!Array.isArray(windows)) throw new Error("no windows");
  return windows as { start: number; left: number }[];
}

const STATES: Record<string, string> = {
  booked: "Booked",
  reminded: "Reminded",
  due: "Due: waits for an agent",
  ringing: "Rings with",
  started: "With",
  retry: "Nobody answered",
  kept: "Kept",
  late: "Made, but late",
  broken: "Broken",
  cancelled: "Called off",
  expired: "Visitor did not come",
};

const SETTLED = new Set(["kept", "late", "broken", "cancelled", "expired"]);
const MOVABLE = new Set(["booked", "reminded", "due", "retry"]);
const HURRIED = new Set(["booked", "reminded", "retry"]);

/** Where it stands, in words. @param time how a moment is said */
export function stateWords(call: DayCallback, time: (at: number) => string): string {
  const words = STATES[call.state] ?? call.state;
  if (call.state === "ringing" || call.state === "started") return `${words} ${call.agent?.name ?? "an agent"}`;
  if (call.state === "retry" && call.next !== undefined) return `${words}: again at ${time(call.next)}`;
  return words;
}

/** Why it wants a supervisor; undefined while the promise will be kept. */
export function riskWords({ risk }: DayCallback): string | undefined {
  if (risk === "late") return "Late";
  return risk === "at_risk" ? "At risk" : undefined;
}

/** What can be done with it now. */
export function deedsFor({ state, when }: DayCallback): readonly Deed[] {
  if (SETTLED.has(state) || state === "started") return [];
  const turn = when === "turn";
  return [
    ...(HURRIED.has(state) && !(turn && state === "booked") ? (["call-now"] as const) : []),
    "reassign",
    ...(MOVABLE.has(state) ? (["move"] as const) : []),
    "cancel",
  ];
}

/** Seconds as `0:41`; a dash where nothing was measured. */
export function secondsWords(seconds: number | undefined): string {
  if (seconds === undefined) return "–";
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

const REFUSED: Record<string, string> = {
  under_way: "It is over by now, or an agent has begun.",
  window_taken: "That time has no place left.",
  agent_unavailable: "That agent takes no chats now.",
  quiet_hours: "It is between 21:00 and 8:00 where the visitor is: nobody is phoned then.",
  not_found: "There is no such callback any more.",
  unreachable: "There is no connection.",
};

/** Why something was refused, in a sentence. */
export function refusalWords(failure: unknown): string {
  return REFUSED[(failure as { code?: string }).code ?? ""] ?? "The server could not do it.";
}
