/**
 * What the host page's script and the frame say to each other over their one MessageChannel. The loader hands the
 * port to the frame's own origin; nothing on it is secret, and neither side believes what it has not checked.
 */

/** The window message that carries the port into the frame. */
export const HANDSHAKE = "ringback:port";

/** A page of the host site. */
export interface HostPage {
  url: string;
  title: string;
}

/** From the host page to the frame. */
export type ToFrame =
  | {
      type: "setup";
      /** `light`, `dark`; anything else is as the system has it. */
      theme?: string | undefined;
      color?: string | undefined;
      locale?: string;
      topic?: string | undefined;
      page: HostPage;
    }
  /** `focus`: the visitor asked for it, so the panel may take the focus. */
  | { type: "shown"; focus: boolean }
  | { type: "hidden" }
  | { type: "prefill"; text: string }
  | { type: "locale"; locale: string }
  | { type: "topic"; topic: string }
  | { type: "page"; page: HostPage }
  /** Who the visitor is, signed by the page's own server; anything else than a text is no token. */
  | { type: "token"; token: unknown }
  | { type: "shutdown" };

/** What a page may listen to, as far as the frame knows of it. */
export type HostEvent = "queue" | "turn" | "started" | "ended" | "error";

/** From the frame to the host page. */
export type ToHost =
  | { type: "ready" }
  | { type: "close" }
  /** `title`: what the page's own title says instead while nobody looks at its tab; empty: the title is the page's. */
  | { type: "unread"; count: number; label: string; title: string }
  /** A conversation is under way, or is not. */
  | { type: "live"; live: boolean }
  | { type: "event"; event: HostEvent; detail?: unknown }
  /** The telephone shakes once, which a frame of another site may not do. */
  | { type: "buzz" }
  /** A token is wanted that says who the visitor is. */
  | { type: "token" }
  | { type: "forgotten" };

/** Whether a value is an object with a `type`; every reader then looks at the fields it needs. */
export function isBridgeMessage(value: unknown): value is { type: string } {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
