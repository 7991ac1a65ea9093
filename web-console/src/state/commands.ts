import {
  type AgentCommand,
  type AgentConversation,
  type AgentEvent,
  type Availability,
  CommandFailed,
  commandId,
  type DeclineReason,
  type HistoryReply,
  heardConversation,
  heardHistory,
  heardSeen,
  heardStored,
  position,
  postAgain,
  postFailed,
  posting,
  type Stored,
  type Thread,
} from "@ringback/web-protocol";
import { ask, type Sender } from "./asking.ts";
import { renewed, unreadOf } from "./chat.ts";
import { serverTime } from "./clock.ts";
import { conversationsOf } from "./desk.ts";
import { wordsFor } from "./failures.ts";
import { changeThread, putThread, type Store, toast } from "./store.ts";
import type { Unsent } from "./unsent.ts";

/** Older entries asked for at once. */
const PAGE = 50;

/** What an agent can do. A command that was refused tells the agent so itself. */
export class Commands {
  readonly #store: Store;
  readonly #line: Sender;
  readonly #unsent: () => Unsent;

  /** @param unsent what the agent at this screen wrote and the server has not acknowledged */
  constructor(store: Store, line: Sender, unsent: () => Unsent) {
    this.#store = store;
    this.#line = line;
    this.#unsent = unsent;
  }

  /** Opens a conversation on this connection, or fills its gap; `fresh` throws away what is held of it. */
  async open(conversation: string, fresh: boolean): Promise<void> {
    const held = fresh ? undefined : this.#thread(conversation);
    const have = held && position(held.transcript);
    const command = { type: "open", id: commandId(), conversation, ...(have && { have }) } as const;
    const answer = await this.#ask<AgentConversation>(command, `open ${conversation}`);
    if (!answer || !this.#shown(conversation)) return;
    const now = this.#thread(conversation);
    const heard = have && now ? heardConversation(now, answer.conversation) : renewed(now, answer.conversation);
    putThread(this.#store, heard.thread);
    if (heard.ask && have) await this.open(conversation, true);
    this.#seeAgain(now, answer);
    this.#resume(conversation);
  }

  /** Sends a message; its text stands under the transcript at once. */
  async post(conversation: string, text: string): Promise<void> {
    const id = commandId();
    const at = serverTime();
    this.#unsent().keep({ conversation, id, text, at });
    changeThread(this.#store, conversation, (thread) => posting(thread, id, text, at));
    await this.#post(conversation, id, text);
  }

  /** Sends a message again that had failed, under the id it had. */
  async postAgain(conversation: string, id: string): Promise<void> {
    const text = this.#thread(conversation)?.pending.find((message) => message.id === id)?.text;
    if (text === undefined) return;
    changeThread(this.#store, conversation, (thread) => postAgain(thread, id));
    await this.#post(conversation, id, text);
  }

  /** Gives up a message that had failed. */
  discard(conversation: string, id: string): void {
    this.#unsent().drop(id);
    changeThread(this.#store, conversation, (thread) => ({
      ...thread,
      pending: thread.pending.filter((message) => message.id !== id),
    }));
  }

  /** Loads older entries. */
  async older(conversation: string): Promise<void> {
    const transcript = this.#thread(conversation)?.transcript;
    const before = transcript?.entries[0]?.seq;
    if (before === undefined || !transcript?.more || this.#store.loadingOlder.peek().has(conversation)) return;
    this.#loading(conversation, true);
    const command = { type: "history", id: commandId(), conversation, before, limit: PAGE } as const;
    const reply = await this.#ask<HistoryReply>(command);
    this.#loading(conversation, false);
    if (reply) changeThread(this.#store, conversation, (thread) => heardHistory(thread, reply.entries, reply.more));
  }

  /** Everything up to the last entry was on screen. */
  saw(conversation: string): void {
    const thread = this.#thread(conversation);
    // Who only looks in has not read for the visitor's eyes.
    if (!thread || unreadOf(thread) === 0 || !this.#onDesk(conversation)) return;
    const seq = thread.transcript.entries.at(-1)?.seq ?? 0;
    this.#line.mention({ type: "seen", conversation, seq });
    putThread(this.#store, heardSeen(thread, { type: "seen", conversation, by: "agent", seq, at: serverTime() }));
  }

  /** Tells the visitor that the agent writes, or has stopped. */
  typing(conversation: string, on: boolean): void {
    this.#line.mention({ type: "typing", conversation, on });
  }

  /** Ends a conversation; its wrap-up begins. @returns whether it was done */
  end(conversation: string): Promise<boolean> {
    return this.#do({ type: "end", id: commandId(), conversation }, conversation);
  }

  /** Finishes the wrap-up and frees the slot. @returns whether it was done */
  wrapUp(conversation: string, outcome: "solved" | "open" | undefined, note: string): Promise<boolean> {
    const said = note.trim();
    const result = { ...(outcome && { outcome }), ...(said && { note: said }) };
    return this.#do({ type: "wrap_up", id: commandId(), conversation, ...result }, conversation);
  }

  /** Says whether new work is welcome. @returns whether it was done */
  availability(status: Availability["status"], returnAt?: number): Promise<boolean> {
    const back = returnAt === undefined ? {} : { returnAt };
    return this.#do({ type: "availability", id: commandId(), status, ...back }, "availability");
  }

  /** The offer is on screen. */
  offerSeen(offer: string): void {
    this.#line.mention({ type: "offer_seen", offer });
  }

  /** Takes an offer. @returns whether it was done */
  accept(offer: string): Promise<boolean> {
    return this.#do({ type: "accept", id: commandId(), offer }, offer);
  }

  /** Gives an offer back. @returns whether it was done */
  decline(offer: string, reason?: DeclineReason, words = ""): Promise<boolean> {
    const note = words.trim();
    const why = { ...(reason && { reason }), ...(note && { note }) };
    return this.#do({ type: "decline", id: commandId(), offer, ...why }, offer);
  }

  /** Begins the stream of the board. A server that keeps it from this agent is not asked again. */
  async watchBoard(): Promise<void> {
    try {
      await this.#line.request({ type: "watch_board", id: commandId(), on: true });
    } catch (failure) {
      if (!(failure instanceof CommandFailed)) throw failure;
    }
  }

  async #post(conversation: string, id: string, text: string): Promise<void> {
    try {
      const stored = (await this.#line.request({ type: "post", id, conversation, text }, conversation)) as Stored;
      this.#unsent().drop(id);
      const thread = this.#thread(conversation);
      const heard = thread && heardStored(thread, stored);
      if (heard) putThread(this.#store, heard.thread);
      if (heard?.ask) await this.open(conversation, false);
    } catch (failure) {
      const code = failure instanceof CommandFailed ? failure.code : "internal";
      if (!this.#thread(conversation)) this.#lost(id, failure);
      changeThread(this.#store, conversation, (thread) => postFailed(thread, id, code));
    }
  }

  /** The chat has left the desk, and with it the place where the failure would stand. */
  #lost(id: string, failure: unknown): void {
    if (failure instanceof CommandFailed && failure.code === "disconnected") return;
    this.#unsent().drop(id);
    toast(this.#store, "bad", `A message was not sent. ${wordsFor(failure)}`);
  }

  /** Sends what an earlier page had on its way; what the server had stored after all is only acknowledged again. */
  #resume(conversation: string): void {
    for (const { id, text, at } of this.#unsent().of(conversation)) {
      const thread = this.#thread(conversation);
      if (!thread || thread.pending.some((message) => message.id === id)) continue;
      if (thread.transcript.entries.some((entry) => entry.kind === "message" && entry.message === id)) {
        this.#unsent().drop(id);
      } else {
        putThread(this.#store, posting(thread, id, text, at));
        void this.#post(conversation, id, text);
      }
    }
  }

  /** What was seen here while the link was away is told again. */
  #seeAgain(held: Thread | undefined, answer: AgentConversation): void {
    const seq = held?.facts.seenByAgent ?? 0;
    const { id, seenByAgent } = answer.conversation;
    if (seq <= seenByAgent) return;
    this.#line.mention({ type: "seen", conversation: id, seq });
    changeThread(this.#store, id, (thread) =>
      heardSeen(thread, { type: "seen", conversation: id, by: "agent", seq, at: serverTime() }),
    );
  }

  async #do(command: AgentCommand & { id: string }, line: string): Promise<boolean> {
    return (await this.#ask(command, line)) !== undefined;
  }

  #ask<E extends AgentEvent>(command: AgentCommand & { id: string }, line?: string): Promise<E | undefined> {
    return ask<E>(this.#store, this.#line, command, line);
  }

  #loading(conversation: string, on: boolean): void {
    const loading = new Set(this.#store.loadingOlder.peek());
    if (on) loading.add(conversation);
    else loading.delete(conversation);
    this.#store.loadingOlder.value = loading;
  }

  #thread(conversation: string): Thread | undefined {
    return this.#store.threads.peek().get(conversation);
  }

  #shown(conversation: string): boolean {
    return this.#onDesk(conversation) || this.#store.lookedInto.peek() === conversation;
  }

  #onDesk(conversation: string): boolean {
    return conversationsOf(this.#store.desk.peek()).includes(conversation);
  }
}
