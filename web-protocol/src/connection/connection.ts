import type { Clock } from "./clock.ts";
import { type Effect, type Happening, IDLE, type Link, step } from "./link.ts";
import type { WatchPage } from "./pageSignals.ts";
import type { OpenSocket, Socket } from "./socket.ts";

/** What a connection needs from outside and tells to outside. */
export interface ConnectionParts {
  clock: Clock;
  openSocket: OpenSocket;
  watchPage: WatchPage;
  /** Makes ready what `hello` will need (a ticket, for agents) before the socket opens. */
  prepare(): Promise<void>;
  /** The socket is open: say hello. */
  hello(): void;
  /** The link is silent: send a ping. */
  ping(): void;
  /** A frame came. */
  frame(data: unknown): void;
  /** The state changed. */
  changed(link: Link): void;
}

/** Thrown by `prepare` when trying again is useless. */
export class GiveUp extends Error {
  /** An error code of the protocol, or of the caller. */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A timer that fires this much later than it should means that the machine or the page slept. */
const OVERSLEPT_MS = 5000;

/** Drives the rules of {@link step} with a real socket and real timers. */
export class Connection {
  #link: Link = IDLE;
  #socket: Socket | undefined;
  #timer: { at: number; cancel: () => void } | undefined;
  #unwatch: (() => void) | undefined;

  readonly #parts: ConnectionParts;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  /** Where the connection stands. */
  get link(): Link {
    return this.#link;
  }

  /** Tells the connection what happened. */
  happen(happening: Happening): void {
    const before = this.#link;
    const [link, ...effects] = step(before, happening, this.#parts.clock.now(), this.#parts.clock.random());
    this.#link = link;
    this.#watch();
    for (const effect of effects) this.#carryOut(effect);
    this.#arm();
    if (link.phase !== before.phase) this.#parts.changed(link);
  }

  /** Sends a frame. @returns whether there was a socket to send it on */
  send(frame: string): boolean {
    if (this.#link.phase !== "ready" && this.#link.phase !== "greeting") return false;
    this.#socket?.send(frame);
    return this.#socket !== undefined;
  }

  #carryOut(effect: Effect): void {
    if (effect === "open") void this.#open();
    else if (effect === "hello") this.#parts.hello();
    else if (effect === "ping") this.#parts.ping();
    else this.#drop();
  }

  async #open(): Promise<void> {
    const opening = this.#link;
    try {
      await this.#parts.prepare();
      // A stop, or a new attempt, may have come while a ticket was fetched.
      if (this.#link === opening) this.#listen(this.#parts.openSocket());
    } catch (error) {
      if (this.#link !== opening) return;
      this.happen(
        error instanceof GiveUp ? { type: "stop", reason: { error: error.code } } : { type: "closed", code: 1006 },
      );
    }
  }

  #listen(socket: Socket): void {
    this.#socket = socket;
    socket.onopen = () => this.happen({ type: "opened" });
    socket.onmessage = (event) => {
      this.happen({ type: "heard" });
      this.#parts.frame(event.data);
    };
    socket.onclose = (event) => {
      this.#socket = undefined;
      this.happen({ type: "closed", code: event.code });
    };
  }

  /** A dead socket may take minutes to report its end, so nobody listens to it any more. */
  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #watch(): void {
    const wanted = this.#link.phase !== "idle" && this.#link.phase !== "stopped";
    if (wanted) this.#unwatch ??= this.#parts.watchPage(() => this.happen({ type: "woke" }));
    else {
      this.#unwatch?.();
      this.#unwatch = undefined;
    }
  }

  /** Keeps one timer, at or before the time that counts: frames move that time on without a new timer each. */
  #arm(): void {
    const at = this.#link.dueAt;
    if (this.#timer && this.#timer.at <= at && at !== Number.POSITIVE_INFINITY) return;
    this.#timer?.cancel();
    this.#timer = undefined;
    if (at === Number.POSITIVE_INFINITY) return;
    const cancel = this.#parts.clock.after(Math.max(0, at - this.#parts.clock.now()), () => this.#struck(at));
    this.#timer = { at, cancel };
  }

  #struck(at: number): void {
    this.#timer = undefined;
    const late = this.#parts.clock.now() - at > OVERSLEPT_MS;
    this.happen({ type: late ? "woke" : "tick" });
  }
}
