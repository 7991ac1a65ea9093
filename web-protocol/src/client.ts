import { decode } from "./check/decode.ts";
import type { Check } from "./check/shape.ts";
import type { Clock } from "./connection/clock.ts";
import { Connection } from "./connection/connection.ts";
import type { Link } from "./connection/link.ts";
import type { WatchPage } from "./connection/pageSignals.ts";
import type { OpenSocket } from "./connection/socket.ts";
import type { GoAway } from "./messages/common.ts";
import { type Answer, type Answerable, CommandFailed, Outbox } from "./outbox.ts";

/** What the answer to `hello` means: come in, say hello again on this link, stay away for some time, or for good. */
export type Verdict = "in" | "again" | { awayMs: number | undefined } | { refused: string };

/** What a client of one endpoint needs. */
export interface ClientParts<C extends { type: string }, E extends Answer> {
  clock: Clock;
  openSocket: OpenSocket;
  watchPage: WatchPage;
  isEvent: Check<E>;
  /** Gets ready what `hello` needs, before the socket opens. Throw `GiveUp` when trying again is useless. */
  prepare?(): Promise<void>;
  /** Makes the hello, anew for each connect. */
  hello(): Extract<C, { type: "hello" }> & Answerable;
  /** Judges the answer to it. */
  judge(answer: E): Verdict;
  /** Takes an event that answers no command. */
  event(event: E): void;
  /** The connection's state changed. */
  changed(link: Link): void;
}

/** One endpoint's client: keeps a connection, sends commands until they are answered, hands out events. */
export class Client<C extends { type: string }, E extends Answer> {
  readonly #parts: ClientParts<C, E>;
  readonly #connection: Connection;
  readonly #outbox: Outbox<C & Answerable, E>;
  #helloId: string | undefined;

  constructor(parts: ClientParts<C, E>) {
    this.#parts = parts;
    this.#outbox = new Outbox(parts.clock, (command) => this.#transmit(command));
    this.#connection = new Connection({
      ...parts,
      prepare: async () => parts.prepare?.(),
      hello: () => this.#hello(),
      ping: () => this.#transmit({ type: "ping" }),
      frame: (data) => this.#frame(data),
      changed: (link) => this.#changed(link),
    });
  }

  /** Where the connection stands. */
  get link(): Link {
    return this.#connection.link;
  }

  /** Connects, also after a stop. */
  start(): void {
    this.#connection.happen({ type: "start" });
  }

  /** Disconnects; commands without an answer fail. */
  stop(): void {
    this.#connection.happen({ type: "stop" });
    this.#outbox.abandon();
  }

  /**
   * Sends a command now or after the next connect, with the same id until it is answered.
   *
   * @param line commands with the same line keep their order
   * @returns the answer; rejects with `CommandFailed`
   */
  request(command: C & Answerable, line?: string): Promise<E> {
    if (this.link.phase === "stopped") {
      return Promise.reject(new CommandFailed("disconnected", "the connection has ended", true));
    }
    return this.#outbox.send(command, line);
  }

  /** Sends something that is worth nothing later, such as `typing`; without a link it is dropped. */
  mention(command: C): void {
    if (this.link.phase === "ready") this.#transmit(command);
  }

  #transmit(command: C | { type: "ping" }): void {
    this.#connection.send(JSON.stringify(command));
  }

  #hello(): void {
    const hello = this.#parts.hello();
    this.#helloId = hello.id;
    this.#transmit(hello);
  }

  #frame(data: unknown): void {
    const event = decode(data, this.#parts.isEvent);
    if (!event) return;
    if (event.type === "go_away") {
      this.#connection.happen({ type: "told_away", inMs: (event as unknown as GoAway).reconnectInMs });
    }
    if (this.#helloId !== undefined && event.re === this.#helloId) this.#judge(event);
    else if (!this.#outbox.answer(event)) this.#parts.event(event);
  }

  #judge(answer: E): void {
    this.#helloId = undefined;
    const verdict = this.#parts.judge(answer);
    if (verdict === "in") this.#connection.happen({ type: "greeted" });
    else if (verdict === "again") this.#hello();
    else if ("refused" in verdict) this.#connection.happen({ type: "stop", reason: { error: verdict.refused } });
    else {
      if (verdict.awayMs !== undefined) this.#connection.happen({ type: "told_away", inMs: verdict.awayMs });
      this.#connection.happen({ type: "turned_away" });
    }
  }

  #changed(link: Link): void {
    if (link.phase === "ready") this.#outbox.linked();
    else if (link.phase === "stopped") this.#outbox.abandon();
    else this.#outbox.unlinked();
    this.#parts.changed(link);
  }
}
