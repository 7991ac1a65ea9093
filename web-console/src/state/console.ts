import { batch, computed, effect, signal, untracked } from "@preact/signals";
import type { Link, Offer, SignedOn } from "@ringback/web-protocol";
import { type Line, type Listener, openLine } from "../net/line.ts";
import { Calling } from "./calling.ts";
import { callsNow } from "./calls.ts";
import { Commands } from "./commands.ts";
import { Cues } from "./cues.ts";
import { conversationsOf } from "./desk.ts";
import { type DraftStorage, Drafts } from "./drafts.ts";
import { applyEvent, type EventParts, signedOn } from "./events.ts";
import { linkView } from "./linkView.ts";
import { arrange, hold, type Row } from "./order.ts";
import { type ChatRow, rowsOf, waitingCount } from "./rows.ts";
import { Session } from "./session.ts";
import { createStore } from "./store.ts";
import { Teamwork } from "./teamwork.ts";
import { Unsent } from "./unsent.ts";

/** What the console's state needs of the page around it. */
export interface ConsoleParts {
  /** `undefined` where the browser refuses storage. */
  storage: DraftStorage | undefined;
  /** Whether the person looks at this page. */
  focused(): boolean;
  /** A visitor wrote something that may be heard. */
  wrote(conversation: string, text: string): void;
  /** Opens the connection. */
  openLine?(listener: Listener): Line;
}

const SELECTED = "ringback.selected";

/** The console: its state, and what moves it. */
export class Console {
  readonly store = createStore();
  readonly session = new Session();
  readonly commands: Commands;
  readonly teamwork: Teamwork;
  readonly calling: Calling;
  /** The chats of the desk in the order of the list. */
  readonly rows = computed<ChatRow[]>(() => this.#ordered());
  /** What waits for the agent, for the title and the icon. */
  readonly waiting = computed(() => waitingCount(this.store.desk.value, this.rows.value));
  /** What rings now. */
  readonly calls = computed(() => callsNow(this.store.desk.value, this.store.board.value, this.store.me.value?.id));
  /** While a pointer or the keyboard is in the list, it keeps its order. */
  readonly listHeld = signal(false);
  #shown: readonly Row[] = [];
  #drafts: Drafts | undefined;
  /** The conversation whose offer was accepted here. */
  #wanted: string | undefined;
  readonly #parts: ConsoleParts;
  readonly #line: Line;
  readonly #events: EventParts;

  constructor(parts: ConsoleParts) {
    this.#parts = parts;
    this.#line = (parts.openLine ?? openLine)({
      signedOn: (event) => this.#signedOn(event),
      event: (event) => applyEvent(this.#events, event),
      link: (link) => this.#linked(link),
    });
    this.commands = new Commands(this.store, this.#line, () => this.#unsent);
    this.teamwork = new Teamwork(this.store, this.#line);
    this.calling = new Calling(this.store, this.#line);
    this.#events = {
      store: this.store,
      cues: new Cues(),
      open: (conversation, fresh) => void this.commands.open(conversation, fresh),
      wrote: parts.wrote,
      watched: (conversation) => this.watches(conversation),
    };
    effect(() => {
      const { phase } = this.session.state.value;
      untracked(() => this.#follow(phase));
    });
    effect(() => this.#showWanted());
    effect(() => this.#lookAway(this.store.selected.value));
    effect(() => this.#remember(this.store.selected.value));
  }

  /** The drafts of the agent at this screen. */
  get drafts(): Drafts {
    this.#drafts ??= new Drafts(this.#parts.storage, this.store.me.value?.id ?? "nobody");
    return this.#drafts;
  }

  get #unsent(): Unsent {
    return new Unsent(this.#parts.storage, this.store.me.peek()?.id ?? "nobody");
  }

  /** Shows a chat. */
  select(conversation: string | undefined): void {
    batch(() => {
      this.store.view.value = "chats";
      this.store.selected.value = conversation;
    });
  }

  /** Whether the agent looks at this conversation right now. */
  watches(conversation: string): boolean {
    return this.store.view.peek() === "chats" && this.store.selected.peek() === conversation && this.#parts.focused();
  }

  /** Takes an offer; its chat is shown as soon as it is on the desk. */
  async accept(offer: Offer): Promise<void> {
    await this.#want(offer.conversation, () => this.commands.accept(offer.offer));
  }

  /** Comes into the chat of an invitation; it is shown as soon as it is on the desk. */
  async follow(conversation: string): Promise<void> {
    await this.#want(conversation, () => this.teamwork.answer(conversation, true));
  }

  /** Becomes the assignee of a running chat; it is shown as soon as it is on the desk. */
  async takeOver(conversation: string, n: number): Promise<void> {
    await this.#want(conversation, () => this.teamwork.takeOver(conversation, n));
  }

  /** Comes into a running chat beside its agent. */
  async join(conversation: string): Promise<void> {
    await this.#want(conversation, () => this.teamwork.join(conversation));
  }

  /** Shows a supervisor a running chat of somebody else; nobody in it notices. */
  look(conversation: string): void {
    batch(() => {
      this.store.lookedInto.value = conversation;
      this.select(conversation);
    });
    void this.commands.open(conversation, true);
  }

  /** Connects again after the connection has stopped. */
  reconnect(): void {
    this.#line.start();
  }

  async #want(conversation: string, get: () => Promise<boolean>): Promise<void> {
    this.#wanted = conversation;
    if (!(await get()) && this.#wanted === conversation) this.#wanted = undefined;
  }

  /** Whoever turns to another chat looks no longer into the one before. */
  #lookAway(selected: string | undefined): void {
    const looked = this.store.lookedInto.peek();
    if (looked === undefined || looked === selected) return;
    this.store.lookedInto.value = undefined;
    if (conversationsOf(this.store.desk.peek()).includes(looked)) return;
    const threads = new Map(this.store.threads.peek());
    threads.delete(looked);
    this.store.threads.value = threads;
  }

  #showWanted(): void {
    const onDesk = conversationsOf(this.store.desk.value);
    const wanted = this.#wanted;
    if (wanted === undefined || !onDesk.includes(wanted)) return;
    this.#wanted = undefined;
    untracked(() => this.select(wanted));
  }

  #ordered(): ChatRow[] {
    const rows = rowsOf(this.store.desk.value, this.store.threads.value);
    const ordered = this.listHeld.value ? hold(this.#shown, rows) : arrange(rows);
    // A chat has no true place before its transcript has come.
    this.#shown = ordered.filter((row) => row.thread).map(({ id, group, since }) => ({ id, group, since }));
    return ordered;
  }

  #follow(phase: string): void {
    if (phase === "in") this.#line.start();
    else if (phase === "out") this.#leave();
  }

  #leave(): void {
    this.#line.stop();
    this.#drafts = undefined;
    batch(() => {
      const empty = createStore();
      for (const name of [
        "me",
        "site",
        "desk",
        "board",
        "selected",
        "view",
        "threads",
        "link",
        "colleagues",
      ] as const) {
        this.store[name].value = empty[name].peek() as never;
      }
    });
  }

  #signedOn(event: SignedOn): void {
    if (this.store.me.peek()?.id !== event.agent.id) this.#drafts = undefined;
    signedOn(this.#events, event);
    this.store.selected.value ??= this.#remembered(event);
    void this.commands.watchBoard();
  }

  #remembered(event: SignedOn): string | undefined {
    const id = this.#parts.storage?.getItem(SELECTED) ?? undefined;
    return event.desk.chats.find((chat) => chat.conversation === id)?.conversation;
  }

  #remember(id: string | undefined): void {
    try {
      if (id !== undefined) this.#parts.storage?.setItem(SELECTED, id);
    } catch {
      // Storage is full: after a reload no chat is open.
    }
  }

  #linked(link: Link): void {
    if (link.phase === "stopped" && this.session.stopped(link.reason)) return;
    this.store.link.value = linkView(this.store.link.peek(), link, Date.now());
  }
}
