import { comesBack } from "../codes.ts";
import { backOff, dithered } from "./backoff.ts";

/** Silence after which a ping is sent. */
export const QUIET_MS = 20_000;
/** Silence after that ping which means that the link is dead: noticed 29 s after the last frame. */
export const PROBE_MS = 9000;
/** The same after a wake or a change of network, when a dead link is likely. */
export const WAKE_PROBE_MS = 4000;
/** The time a socket and a hello may each take. */
export const OPENING_MS = 10_000;
/** A link that held this long starts its back-off anew. */
const HELD_MS = 10_000;

/** Why a connection will not come back by itself: a close code, or the code of an error. */
export type StopReason = { close: number } | { error: string };

/** Where a connection stands. */
export interface Link {
  readonly phase: "idle" | "opening" | "greeting" | "ready" | "waiting" | "stopped";
  /** Attempts that failed since a link last held. */
  readonly attempt: number;
  /** When this phase must be looked at again, in ms of the clock; `Infinity` for never. */
  readonly dueAt: number;
  readonly readyAt: number;
  /** A ping is out and nothing has come since. */
  readonly probing: boolean;
  /** How long the server asked us to stay away. */
  readonly awayMs?: number;
  readonly reason?: StopReason;
}

/** What can happen to a connection. */
export type Happening =
  | { type: "start" }
  | { type: "stop"; reason?: StopReason }
  | { type: "opened" }
  | { type: "greeted" }
  | { type: "heard" }
  | { type: "told_away"; inMs: number }
  | { type: "closed"; code: number }
  | { type: "turned_away" }
  | { type: "woke" }
  | { type: "tick" };

/** What the driver must do. `drop` closes the socket without waiting for it. */
export type Effect = "open" | "hello" | "ping" | "drop";

/** A connection's next state and what to do for it. */
export type Step = readonly [Link, ...Effect[]];

/** Not asked to connect. */
export const IDLE: Link = {
  phase: "idle",
  attempt: 0,
  dueAt: Number.POSITIVE_INFINITY,
  readyAt: 0,
  probing: false,
};

/**
 * The connection's rules, without sockets and timers.
 *
 * @param now milliseconds of the clock
 * @param random from 0 to 1, for the back-off
 */
export function step(link: Link, happening: Happening, now: number, random: number): Step {
  switch (happening.type) {
    case "start":
      return link.phase === "idle" || link.phase === "stopped" ? open({ ...IDLE }, now) : [link];
    case "stop":
      return stop(link, happening.reason);
    case "opened":
      return link.phase === "opening" ? [{ ...link, phase: "greeting", dueAt: now + OPENING_MS }, "hello"] : [link];
    case "greeted":
      return link.phase === "greeting" ? [ready(link, now)] : [link];
    case "heard":
      return link.phase === "ready" ? [{ ...link, dueAt: now + QUIET_MS, probing: false }] : [link];
    case "told_away":
      return [{ ...link, awayMs: happening.inMs }];
    case "closed":
      return closed(link, happening.code, now, random);
    case "turned_away":
      return dropped(link, now, random);
    case "woke":
      return woke(link, now);
    case "tick":
      return now < link.dueAt ? [link] : due(link, now, random);
  }
}

function open(link: Link, now: number): Step {
  return [{ ...link, phase: "opening", dueAt: now + OPENING_MS, probing: false }, "open"];
}

function ready(link: Link, now: number): Link {
  return { phase: "ready", attempt: link.attempt, dueAt: now + QUIET_MS, readyAt: now, probing: false };
}

function stop(link: Link, reason: StopReason | undefined): Step {
  const phase = reason ? "stopped" : "idle";
  const next: Link = reason ? { ...IDLE, phase, reason } : IDLE;
  return hasSocket(link) ? [next, "drop"] : [next];
}

function closed(link: Link, code: number, now: number, random: number): Step {
  if (!hasSocket(link)) return [link];
  if (!comesBack(code)) return [{ ...IDLE, phase: "stopped", reason: { close: code } }];
  const held = link.phase === "ready" && now - link.readyAt >= HELD_MS;
  const attempt = held ? 0 : link.attempt;
  const delay = link.awayMs === undefined ? backOff(attempt, random) : dithered(link.awayMs, random);
  return [{ phase: "waiting", attempt: attempt + 1, dueAt: now + delay, readyAt: 0, probing: false }];
}

/** The computer or the page woke, or the network came back: try at once, or find out whether the link still lives. */
function woke(link: Link, now: number): Step {
  if (link.phase === "waiting") return open(link, now);
  if (link.phase === "ready") return [{ ...link, dueAt: now + WAKE_PROBE_MS, probing: true }, "ping"];
  return [link];
}

function due(link: Link, now: number, random: number): Step {
  if (link.phase === "waiting") return open(link, now);
  if (link.phase === "ready" && !link.probing) return [{ ...link, dueAt: now + PROBE_MS, probing: true }, "ping"];
  return dropped(link, now, random);
}

/** The link is given up from this side and tried again later. */
function dropped(link: Link, now: number, random: number): Step {
  if (!hasSocket(link)) return [link];
  const [next] = closed(link, 1006, now, random);
  return [next, "drop"];
}

function hasSocket(link: Link): boolean {
  return link.phase === "opening" || link.phase === "greeting" || link.phase === "ready";
}
