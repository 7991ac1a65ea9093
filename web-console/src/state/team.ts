import type {
  Chat,
  Colleague,
  ColleaguesReply,
  Refused,
  Returned,
  TeamLoad,
  TransferTarget,
} from "@ringback/web-protocol";
import { isolate } from "./text.ts";

/** `warm`: a colleague is invited first and both talk. `cold`: the chat is given away at once. */
export type Way = "warm" | "cold";

/** Somebody a chat can go to, as the dialog shows them. */
export interface TargetOption {
  readonly key: string;
  readonly to: TransferTarget;
  readonly name: string;
  /** Status and room, in words. */
  readonly detail: string;
  /** Nothing can be sent there now. */
  readonly shut: boolean;
}

/** Longest note, in UTF-16 units. */
export const LONGEST_NOTE = 1000;

/**
 * Whom a chat can go to: for `cold` departments and supervisors first, then for both ways the colleagues, those with
 * most room first.
 *
 * @param taken ids of those who are in the chat or invited already, the agent among them
 */
export function optionsFor(way: Way, told: ColleaguesReply, taken: ReadonlySet<string>): TargetOption[] {
  const places: TargetOption[] = [
    ...told.departments.map(({ id, name, ...load }) => placeOption(`department ${id}`, { department: id }, name, load)),
    placeOption("supervisor", { supervisor: true }, "A supervisor", told.supervisors),
  ];
  const colleagues = told.agents.filter((one) => !taken.has(one.agent)).sort(byRoom);
  return [...(way === "cold" ? places : []), ...colleagues.map(colleagueOption)];
}

/** The options whose name holds what was typed. */
export function optionsNamed(options: readonly TargetOption[], typed: string): TargetOption[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return options.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
}

function placeOption(key: string, to: TransferTarget, name: string, load: TeamLoad): TargetOption {
  return { key, to, name, detail: loadWords(load), shut: false };
}

function loadWords({ agents, free, waiting }: TeamLoad): string {
  const waits = waiting === 0 ? "nobody waits" : counted(waiting, "person waits", "people wait");
  if (agents === 0) return `nobody takes chats now, ${waits}`;
  return `${counted(agents, "agent", "agents")}, ${slots(free)}, ${waits}`;
}

function colleagueOption({ agent, name, status, free, supervisor }: Colleague): TargetOption {
  const room = status === "available" ? `available, ${slots(free)}` : STATUS[status];
  const detail = supervisor ? `supervisor, ${room}` : room;
  return { key: `agent ${agent}`, to: { agent }, name, detail, shut: status !== "available" || free === 0 };
}

const STATUS = { draining: "takes no new chats", away: "away", offline: "offline" } as const;

function slots(free: number): string {
  return free === 0 ? "no free slot" : counted(free, "free slot", "free slots");
}

function counted(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

const STANDING = { available: 0, draining: 1, away: 2, offline: 3 } as const;

function byRoom(a: Colleague, b: Colleague): number {
  return STANDING[a.status] - STANDING[b.status] || b.free - a.free || a.name.localeCompare(b.name);
}

/** Who is in a chat or invited, by id, with the agent at this screen. */
export function takenIn(chat: Pick<Chat, "guests" | "host">, me: string | undefined): Set<string> {
  const ids = [me, chat.host?.id, ...(chat.guests ?? []).map((guest) => guest.id)];
  return new Set(ids.filter((id) => id !== undefined));
}

const WHY: Record<Refused["why"], string> = {
  declined: "declined",
  no_answer: "did not answer",
  unseen: "did not get to see it",
  gone: "is no longer there",
};

/** What became of a chat that was given away and came back while its giver was away. */
export function returnedWords({ refused }: Returned): string {
  const why = refused ? `${isolate(refused.agent.name)} ${refusedWords(refused)}` : "Nobody took it there.";
  return `${why} It waits in its line again, for whoever is free first.`;
}

/** Why a colleague did not take what was put before them, in a sentence without the name. */
export function refusedWords({ why, words }: Refused): string {
  return words ? `${WHY[why]}: “${words}”` : `${WHY[why]}.`;
}
