import type { Offer } from "@ringback/web-protocol";

/** Something that can be answered until its ring ends. */
export type Ringing = Pick<Offer, "ringEndsAt" | "ringMs">;

/** How much of an offer's ring time is left. */
export interface Ring {
  /** Milliseconds left, never below 0. */
  readonly leftMs: number;
  /** The part left, from 1 down to 0. */
  readonly share: number;
}

/** The ring of an offer at the server's time `now`. */
export function ringAt(offer: Ringing, now: number): Ring {
  const leftMs = Math.max(0, offer.ringEndsAt - now);
  return { leftMs, share: offer.ringMs > 0 ? Math.min(1, leftMs / offer.ringMs) : 0 };
}
