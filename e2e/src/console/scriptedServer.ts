import type {
  AgentCommand,
  AgentConversation,
  AgentEvent,
  Board,
  Chat,
  Desk,
  Entry,
  Offer,
} from "@ringback/web-protocol";
import type { Page, WebSocketRoute } from "playwright-core";
import { ORIGIN, serveBundle } from "./bundle.ts";
import { answerTeam, isTeamCommand } from "./teamScript.ts";

type Opened = AgentConversation["conversation"];
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An entry as a test writes it down: number and mark are given by the server. */
export type Said = DistributiveOmit<Entry, "seq" | "mark">;

/** A command as the console sent it. */
type Sent<T extends AgentCommand["type"]> = Extract<AgentCommand, { type: T }>;

const PASSWORD = "correct horse";

/**
 * Plays the server to one agent, in one tab or several: enough of the wire to show every state of the desk on demand.
 * It keeps no promises of its own; what the real server does is shown by the journeys.
 */
export class ScriptedServer {
  readonly commands: AgentCommand[] = [];
  readonly conversations = new Map<string, Opened>();
  desk: Desk = { rev: 1, status: "available", capacity: 4, used: 0, offers: [], invitations: [], chats: [] };
  role: "agent" | "supervisor" | "admin" = "agent";
  signedIn = true;
  /** Codes to refuse the next commands of a type with. */
  readonly refuse = new Map<string, string>();
  /** What `GET /api/v1/conversations/{id}/routing` answers, by conversation; 404 for others. */
  readonly explanations = new Map<string, object>();
  /** What `GET /api/v1/sites/{site}/waits/scores` answers: nothing was measured. */
  scores: object[] = [];
  /** What `GET /api/v1/sites/{site}/callbacks` answers. */
  callbacks: object[] = [];
  /** When its day begins, and where the office reads the clock. */
  day = Date.UTC(2026, 10, 22, 15);
  zone = "Asia/Tokyo";
  /** What its figures are: nothing was due. */
  figures: { departments: object[]; hours: object[] } = { departments: [], hours: [] };
  /** What was done with callbacks: the end of the path, and the body. */
  readonly steered: { path: string; body: unknown }[] = [];
  /** The code to refuse the next of them with. */
  steerRefused: string | undefined;
  /** What `GET /api/v1/sites/{site}/outbox/parked` answers. */
  parked: object[] = [];
  /** Those of them that were tried again, and whether the next is refused. */
  readonly retried: string[] = [];
  retryRefused = false;
  /** Of these conversations `open` tells only so many of the latest entries. */
  readonly tailOf = new Map<string, number>();
  /** Sockets are closed as soon as they open. */
  unreachable = false;
  readonly #sockets = new Set<WebSocketRoute>();
  #marks = 0;

  /** Puts the server between the page and the network. */
  async attach(page: Page): Promise<void> {
    await serveBundle(page);
    await page.route(`${ORIGIN}/api/v1/**`, (route) => {
      const request = route.request();
      const answer = this.#http(`${request.method()} ${new URL(request.url()).pathname}`, request.postData());
      return route.fulfill({ status: answer.status, json: answer.body ?? {} });
    });
    await page.routeWebSocket(/\/ws\/agent$/, (socket) => {
      if (this.unreachable) return void socket.close({ code: 4005 });
      this.#sockets.add(socket);
      socket.onClose(() => this.#sockets.delete(socket));
      socket.onMessage((frame) => this.#take(JSON.parse(String(frame)) as AgentCommand));
    });
  }

  /** Sends an event to every tab; one that did not ask for an answer skips it. */
  send(event: AgentEvent): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify(event));
  }

  /** Changes the desk and sends it. */
  setDesk(change: Partial<Desk>): void {
    this.desk = { ...this.desk, ...change, rev: this.desk.rev + 1 };
    this.send({ type: "desk", desk: this.desk });
  }

  /** Puts a chat with its transcript on the desk. */
  addChat(chat: Omit<Chat, "n"> & { n?: number }, facts: Partial<Opened>, said: readonly Said[]): void {
    this.addConversation(chat, facts, said);
    this.setDesk({ chats: [...this.desk.chats, { n: 1, ...chat }], used: this.desk.used + 1 });
  }

  /** Keeps a conversation that is on nobody's desk here. */
  addConversation(
    chat: Pick<Chat, "conversation" | "language" | "assignedAt">,
    facts: Partial<Opened>,
    said: readonly Said[],
  ): void {
    this.conversations.set(chat.conversation, {
      id: chat.conversation,
      state: "active",
      reference: "RB-4F7K2",
      language: chat.language,
      startedAt: chat.assignedAt - 9 * 60_000,
      from: "tail",
      more: false,
      entries: [],
      seenByVisitor: 0,
      seenByAgent: 0,
      ...facts,
    });
    for (const one of said) this.#append(chat.conversation, one);
  }

  /** Changes a chat on the desk and sends the desk. */
  changeChat(conversation: string, change: (chat: Chat) => Chat): void {
    const chats = this.desk.chats.map((chat) => (chat.conversation === conversation ? change(chat) : chat));
    this.setDesk({ chats });
  }

  /** Appends to a transcript and tells the console. */
  say(conversation: string, said: Said): Entry {
    const prev = this.conversations.get(conversation)?.entries.at(-1)?.mark;
    const entry = this.#append(conversation, said);
    this.send({ type: "entry", conversation, ...(prev === undefined ? {} : { prev }), entry });
    return entry;
  }

  /** Closes every socket with a code of the protocol. */
  async close(code: number): Promise<void> {
    const open = [...this.#sockets];
    this.#sockets.clear();
    await Promise.all(open.map((socket) => socket.close({ code })));
  }

  /** Shows an offer. */
  offer(offer: Offer): void {
    this.setDesk({ offers: [...this.desk.offers, offer] });
  }

  /** Sends a board. */
  board(board: Partial<Omit<Board, "type">>): void {
    this.send({ type: "board", at: Date.now(), waiting: [], agents: [], chats: [], ...board });
  }

  /** The commands of a type so far. */
  sent<T extends AgentCommand["type"]>(type: T): Sent<T>[] {
    return this.commands.filter((command): command is Sent<T> => command.type === type);
  }

  #http(request: string, body: string | null): { status: number; body?: object } {
    if (request === "POST /api/v1/session") {
      this.signedIn = (JSON.parse(body ?? "{}") as { password?: string }).password === PASSWORD;
      return this.signedIn ? { status: 200 } : { status: 401, body: { error: { code: "sign_in_failed" } } };
    }
    if (!this.signedIn) return { status: 401, body: { error: { code: "not_signed_in" } } };
    if (request === "DELETE /api/v1/session") this.signedIn = false;
    const asked = /^GET \/api\/v1\/conversations\/([^/]+)\/routing$/.exec(request)?.[1];
    if (asked !== undefined) return this.#explain(asked);
    if (request.endsWith("/waits/scores")) return { status: 200, body: { scores: this.scores } };
    const callbacks = /^(GET|POST) .*\/callbacks(\/.*)?$/.exec(request);
    if (callbacks) return this.#callbacks(callbacks[1] ?? "", callbacks[2] ?? "", body);
    if (request.includes("/outbox/")) return this.#outbox(body);
    if (request === "POST /api/v1/agent/ticket") return { status: 200, body: { ticket: "a-ticket" } };
    return { status: 200, body: { agent: { id: "a_1", name: "Maja", role: this.role }, site: { id: "harbour-shop" } } };
  }

  #callbacks(method: string, path: string, body: string | null): { status: number; body: object } {
    if (path === "/figures") return { status: 200, body: this.figures };
    if (path.endsWith("/windows"))
      return { status: 200, body: { windows: [{ start: Date.now() + 3600_000, left: 2 }] } };
    if (method === "GET")
      return { status: 200, body: { from: this.day, before: 0, zone: this.zone, callbacks: this.callbacks } };
    this.steered.push({ path, body: JSON.parse(body ?? "{}") as unknown });
    const code = this.steerRefused;
    this.steerRefused = undefined;
    return code === undefined ? { status: 200, body: {} } : { status: 409, body: { error: { code } } };
  }

  #outbox(body: string | null): { status: number; body: object } {
    if (body === null) return { status: 200, body: { entries: this.parked } };
    if (this.retryRefused) return { status: 404, body: { error: { code: "not_found" } } };
    const { id } = JSON.parse(body) as { id: string };
    this.retried.push(id);
    this.parked = this.parked.filter((entry) => (entry as { id: string }).id !== id);
    return { status: 200, body: {} };
  }

  #explain(conversation: string): { status: number; body: object } {
    const body = this.explanations.get(conversation);
    return body ? { status: 200, body } : { status: 404, body: { error: { code: "not_found" } } };
  }

  #take(command: AgentCommand): void {
    this.commands.push(command);
    const code = this.refuse.get(command.type);
    if (code !== undefined && "id" in command) {
      this.refuse.delete(command.type);
      this.send({ type: "error", re: command.id, code, message: code, retryable: false });
      return;
    }
    this.#answer(command);
  }

  #answer(command: AgentCommand): void {
    if (isTeamCommand(command)) {
      answerTeam(this, command);
      return;
    }
    switch (command.type) {
      case "hello":
        this.#signOn(command.id);
        break;
      case "open":
        this.#open(command);
        break;
      case "post":
        this.#post(command);
        break;
      case "history":
        this.#history(command);
        break;
      case "availability":
        this.send({ type: "done", re: command.id });
        this.#available(command);
        break;
      case "accept":
      case "decline":
        this.setDesk({ offers: this.desk.offers.filter(({ offer }) => offer !== command.offer) });
        this.send({ type: "done", re: command.id });
        break;
      case "end":
        this.send({ type: "done", re: command.id });
        this.#end(command.conversation);
        break;
      case "wrap_up":
        this.setDesk({ chats: this.desk.chats.filter((chat) => chat.conversation !== command.conversation) });
        this.send({ type: "done", re: command.id });
        break;
      case "settle_attempt":
        this.#settle(command);
        break;
      case "dial_callback":
        this.changeChat(command.conversation, (chat) =>
          chat.callback ? { ...chat, callback: { ...chat.callback, dialledAt: Date.now() } } : chat,
        );
        this.send({ type: "done", re: command.id });
        break;
      case "watch_board":
      case "drain_agent":
        this.send({ type: "done", re: command.id });
        break;
      case "ping":
        this.send({ type: "pong", now: Date.now() });
        break;
      default:
    }
  }

  #settle({ id, conversation, outcome }: Sent<"settle_attempt">): void {
    if (outcome === "connected") {
      this.changeChat(conversation, ({ callback: _settled, ...chat }) => chat);
      this.send({ type: "attempt", re: id, result: "connected" });
    } else {
      const { phone: _phone, ...desk } = this.desk;
      this.desk = desk;
      this.setDesk({ chats: this.desk.chats.filter((chat) => chat.conversation !== conversation) });
      this.send({ type: "attempt", re: id, result: "retry", next: Date.now() + 10 * 60_000 });
    }
  }

  #signOn(re: string): void {
    this.send({
      type: "signed_on",
      re,
      now: Date.now(),
      agent: { id: "a_1", name: "Maja", role: this.role },
      site: {
        id: "harbour-shop",
        name: "Harbour Shop",
        topics: [
          { id: "products", name: "Choosing something" },
          { id: "delivery", name: "Delivery" },
          { id: "payment", name: "Payment" },
        ],
        departments: [
          { id: "support", name: "Support" },
          { id: "sales", name: "Sales" },
        ],
      },
      desk: this.desk,
    });
  }

  #open({ id, conversation, have }: Sent<"open">): void {
    const held = this.conversations.get(conversation);
    if (!held) {
      this.send({ type: "error", re: id, code: "not_found", message: "", retryable: false });
      return;
    }
    const gap = have && held.entries.some((entry) => entry.seq === have.seq && entry.mark === have.mark);
    const tail = held.entries.slice(-(this.tailOf.get(conversation) ?? held.entries.length));
    const entries = gap ? held.entries.filter((entry) => entry.seq > have.seq) : tail;
    const more = (tail[0]?.seq ?? 1) > 1;
    this.send({
      type: "conversation",
      re: id,
      conversation: { ...held, from: gap ? "gap" : "tail", more, entries },
    });
  }

  #history({ id, conversation, before, limit }: Sent<"history">): void {
    const older = (this.conversations.get(conversation)?.entries ?? []).filter(({ seq }) => seq < before);
    const entries = older.slice(-limit);
    this.send({ type: "history", re: id, conversation, entries, more: older.length > entries.length });
  }

  #post({ id, conversation, text }: Sent<"post">): void {
    const said = {
      kind: "message",
      by: "agent",
      at: Date.now(),
      message: id,
      text,
      agent: "a_1",
      name: "Maja",
    } as const;
    const { seq, mark, at } = this.say(conversation, said);
    this.send({ type: "stored", re: id, conversation, seq, mark, at });
  }

  #available({ status, returnAt }: Sent<"availability">): void {
    const { reason: _reason, returnAt: _returnAt, ...desk } = this.desk;
    this.desk = desk;
    this.setDesk({ status, ...(returnAt === undefined ? {} : { returnAt }) });
  }

  #end(conversation: string): void {
    const chats = this.desk.chats.map((chat) =>
      chat.conversation === conversation
        ? ({ ...chat, state: "wrap_up", wrapUpEndsAt: Date.now() + 45_000 } as const)
        : chat,
    );
    this.setDesk({ chats });
    this.say(conversation, { kind: "ended", by: "agent", at: Date.now() });
  }

  #append(conversation: string, said: Said): Entry {
    const held = this.conversations.get(conversation);
    if (!held) throw new Error(`no conversation ${conversation}`);
    this.#marks++;
    const entry = { ...said, seq: held.entries.length + 1, mark: `mark${this.#marks}` } as Entry;
    held.entries = [...held.entries, entry];
    return entry;
  }
}
