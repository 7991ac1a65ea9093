import type {
  BoardChat,
  Colleague,
  ColleaguesReply,
  Guest,
  Help,
  Invitation,
  Refused,
  TeamCommand,
  TeamLoad,
  TransferInfo,
  TransferTarget,
} from "../messages/team.ts";
import { person } from "./common.ts";
import { type Check, count, flag, list, maybe, number, oneOf, record, text, type Variants } from "./shape.ts";

const yes: Check<true> = (value): value is true => value === true;
const targets: Check<TransferTarget>[] = [
  record<{ agent: string }>({ agent: text }),
  record<{ department: string }>({ department: text }),
  record<{ supervisor: true }>({ supervisor: yes }),
];
const target: Check<TransferTarget> = (value): value is TransferTarget =>
  targets.filter((check) => check(value)).length === 1;

/** Fields of the commands about colleagues. */
export const teamCommands: Variants<TeamCommand> = {
  transfer: { id: text, conversation: text, to: target, note: maybe(text) },
  invite: { id: text, conversation: text, agent: text, note: maybe(text) },
  answer_invitation: { id: text, conversation: text, accept: flag, reason: maybe(text) },
  uninvite: { id: text, conversation: text, agent: text },
  leave: { id: text, conversation: text },
  hand_over: { id: text, conversation: text, agent: text },
  ask_help: { id: text, conversation: text, reason: text },
  cancel_help: { id: text, conversation: text },
  join: { id: text, conversation: text },
  take_over: { id: text, conversation: text, n: count },
  colleagues: { id: text },
};

/** A colleague who did not take something. */
export const refused = record<Refused>({
  agent: person,
  why: oneOf("declined", "no_answer", "unseen", "gone"),
  words: maybe(text),
});

/** How a chat came here. */
export const transfer = record<TransferInfo>({
  from: person,
  to: oneOf("agent", "department", "supervisor"),
  note: maybe(text),
  refused: maybe(refused),
});

/** A colleague in a chat. */
export const guest = record<Guest>({ id: text, name: text, state: oneOf("invited", "joined") });

/** A wish for help. */
export const help = record<Help>({ reason: text, at: number });

/** A wish that this agent come into a chat. */
export const invitation = record<Invitation>({
  conversation: text,
  from: person,
  note: maybe(text),
  lane: text,
  topic: maybe(text),
  language: text,
  name: maybe(text),
  question: text,
  ringMs: number,
  ringEndsAt: number,
});

/** A chat on the board. */
export const running = record<BoardChat>({
  conversation: text,
  agent: person,
  n: count,
  lane: text,
  topic: maybe(text),
  name: maybe(text),
  assignedAt: number,
  guests: count,
  help: maybe(help),
});

const colleague = record<Colleague>({
  agent: text,
  name: text,
  status: oneOf("available", "draining", "away", "offline"),
  free: count,
  supervisor: flag,
  departments: list(text),
});

const load = { agents: count, free: count, waiting: count };

/** Fields of the answer to `colleagues`. */
export const colleaguesReply: Variants<ColleaguesReply> = {
  colleagues: {
    re: text,
    at: number,
    agents: list(colleague),
    departments: list(record<ColleaguesReply["departments"][number]>({ id: text, name: text, ...load })),
    supervisors: record<TeamLoad>(load),
  },
};
