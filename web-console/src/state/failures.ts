import { CommandFailed } from "@ringback/web-protocol";

const WORDS: Record<string, string> = {
  too_long: "It is longer than 4,000 characters.",
  conversation_ended: "The chat has ended.",
  not_found: "This chat is no longer on your desk.",
  offer_gone: "The offer is gone: it was withdrawn, or its time was over.",
  agent_unavailable: "Your colleague is away by now, or has no free slot.",
  too_many_guests: "As many colleagues are in this chat, or invited, as can be.",
  no_free_slot: "You hold as many chats as you can.",
  superseded: "The chat is with somebody else by now.",
  too_fast: "That was too fast. Wait a moment and try again.",
  busy: "The server is busy.",
  retry: "The server could not store it.",
  full: "The server's storage is full.",
  outbox_full: "Too much is waiting to be sent.",
  no_answer: "The server did not answer.",
  disconnected: "There is no connection.",
};

/** Why a message or another command was refused, in a sentence for the agent. */
export function wordsForCode(code: string | undefined): string {
  return WORDS[code ?? ""] ?? "The server could not do it.";
}

/** Why a command failed, in a sentence for the agent. */
export function wordsFor(failure: unknown): string {
  if (!(failure instanceof CommandFailed)) return "Something went wrong in this page.";
  return WORDS[failure.code] ?? failure.message;
}
