import {
  type AgentCommand,
  type ColleaguesReply,
  CommandFailed,
  commandId,
  type TransferTarget,
} from "@ringback/web-protocol";
import { ask, type Sender } from "./asking.ts";
import type { Store } from "./store.ts";

/** What agents do with each other. A command that was refused tells the agent so itself; the answer is whether it was done. */
export class Teamwork {
  readonly #store: Store;
  readonly #sender: Sender;

  constructor(store: Store, sender: Sender) {
    this.#store = store;
    this.#sender = sender;
  }

  /** Learns who could take a chat; asked again and again while somebody chooses, so a failure is not told. */
  async learnColleagues(): Promise<void> {
    try {
      const told = await this.#sender.request({ type: "colleagues", id: commandId() }, "colleagues");
      this.#store.colleagues.value = told as ColleaguesReply;
    } catch (failure) {
      if (!(failure instanceof CommandFailed)) throw failure;
    }
  }

  /** Gives the chat away at once. */
  transfer(conversation: string, to: TransferTarget, note: string): Promise<boolean> {
    return this.#do({ type: "transfer", id: commandId(), conversation, to, ...words("note", note) }, conversation);
  }

  /** Asks a colleague to come into the chat. */
  invite(conversation: string, agent: string, note: string): Promise<boolean> {
    return this.#do({ type: "invite", id: commandId(), conversation, agent, ...words("note", note) }, conversation);
  }

  /** Takes an invitation back, or ends the part of the colleague who came. */
  uninvite(conversation: string, agent: string): Promise<boolean> {
    return this.#do({ type: "uninvite", id: commandId(), conversation, agent }, conversation);
  }

  /** Comes into the chat one was invited to, or does not. */
  answer(conversation: string, accept: boolean, reason = ""): Promise<boolean> {
    const said = words("reason", reason);
    return this.#do({ type: "answer_invitation", id: commandId(), conversation, accept, ...said }, conversation);
  }

  /** Leaves the chat to a colleague who is in it. */
  handOver(conversation: string, agent: string): Promise<boolean> {
    return this.#do({ type: "hand_over", id: commandId(), conversation, agent }, conversation);
  }

  /** Ends one's own part in a colleague's chat. */
  leave(conversation: string): Promise<boolean> {
    return this.#do({ type: "leave", id: commandId(), conversation }, conversation);
  }

  /** Asks the supervisors for help. */
  askHelp(conversation: string, reason: string): Promise<boolean> {
    return this.#do({ type: "ask_help", id: commandId(), conversation, reason: reason.trim() }, conversation);
  }

  /** Help is not needed any more, or was given. */
  cancelHelp(conversation: string): Promise<boolean> {
    return this.#do({ type: "cancel_help", id: commandId(), conversation }, conversation);
  }

  /** A supervisor comes into a running chat. */
  join(conversation: string): Promise<boolean> {
    return this.#do({ type: "join", id: commandId(), conversation }, conversation);
  }

  /** A supervisor becomes the assignee of the chat, unless it is no longer in assignment `n`. */
  takeOver(conversation: string, n: number): Promise<boolean> {
    return this.#do({ type: "take_over", id: commandId(), conversation, n }, conversation);
  }

  /** A supervisor has an agent get no new chats, or lifts that. */
  drain(agent: string, on: boolean): Promise<boolean> {
    return this.#do({ type: "drain_agent", id: commandId(), agent, on }, agent);
  }

  async #do(command: AgentCommand & { id: string }, line: string): Promise<boolean> {
    return (await ask(this.#store, this.#sender, command, line)) !== undefined;
  }
}

/** A field that is absent when nothing was written. */
function words<K extends string>(field: K, text: string): { [F in K]?: string } {
  const said = text.trim();
  return (said === "" ? {} : { [field]: said }) as { [F in K]?: string };
}
