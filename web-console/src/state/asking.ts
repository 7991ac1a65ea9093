import type { AgentCommand, AgentEvent } from "@ringback/web-protocol";
import { wordsFor } from "./failures.ts";
import { type Store, toast } from "./store.ts";

/** The connection as commands use it. */
export interface Sender {
  request(command: AgentCommand & { id: string }, line?: string): Promise<AgentEvent>;
  mention(command: AgentCommand): void;
}

/** Sends a command; one that was refused is told to the agent. @returns the answer, `undefined` without one */
export async function ask<E extends AgentEvent>(
  store: Store,
  sender: Sender,
  command: AgentCommand & { id: string },
  line?: string,
): Promise<E | undefined> {
  try {
    return (await sender.request(command, line)) as E;
  } catch (failure) {
    // A chat that has just left the desk is no news; leaving the page is none either.
    if (command.type !== "open") toast(store, "bad", wordsFor(failure));
    return undefined;
  }
}
