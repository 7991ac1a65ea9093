import { type AttemptReply, type CallOutcome, commandId } from "@ringback/web-protocol";
import { ask, type Sender } from "./asking.ts";
import { type Store, toast } from "./store.ts";

/** What an agent does with a callback. A command that was refused tells the agent so itself. */
export class Calling {
  readonly #store: Store;
  readonly #sender: Sender;

  constructor(store: Store, sender: Sender) {
    this.#store = store;
    this.#sender = sender;
  }

  /** Says that the number is being dialled. */
  async dial(conversation: string): Promise<void> {
    await ask(this.#store, this.#sender, { type: "dial_callback", id: commandId(), conversation }, conversation);
  }

  /**
   * Says what came of the attempt, and is told when it is tried again.
   *
   * @param time how a moment is said
   * @returns whether it was done
   */
  async settle(
    conversation: string,
    outcome: CallOutcome,
    note: string,
    time: (at: number) => string,
  ): Promise<boolean> {
    const said = note.trim();
    const command = { type: "settle_attempt", id: commandId(), conversation, outcome } as const;
    const answer = await ask<AttemptReply>(
      this.#store,
      this.#sender,
      { ...command, ...(said && { note: said }) },
      conversation,
    );
    if (answer?.result === "retry" && answer.next !== undefined) {
      toast(this.#store, "info", `Nobody answered: it is tried again at ${time(answer.next)}.`);
    } else if (answer?.result === "settled" && outcome === "no_answer") {
      toast(this.#store, "info", "Nobody answered for the last time: the callback is over.");
    }
    return answer !== undefined;
  }
}
