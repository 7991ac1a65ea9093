/** How long "is typing" stands without news, in milliseconds. */
export const TYPING_LASTS_MS = 6000;

/** How often a client that keeps typing says so, in milliseconds: twice within the time it stands. */
export const TYPING_EVERY_MS = 2500;

/** Somebody who types, until the given moment of the local clock. */
export interface TypingNow {
  readonly name: string | undefined;
  readonly until: number;
}

/** The state after a `typing` event. */
export function typingHeard(on: boolean, name: string | undefined, now: number): TypingNow | undefined {
  return on ? { name, until: now + TYPING_LASTS_MS } : undefined;
}

/** The state as time passes. */
export function typingAt(typing: TypingNow | undefined, now: number): TypingNow | undefined {
  return typing && now < typing.until ? typing : undefined;
}

/**
 * Decides when this client says that its user types: at the first key, again while it goes on, and once when the
 * field is empty or the text was sent.
 */
export class TypingTeller {
  #saidAt = Number.NEGATIVE_INFINITY;

  /** @returns what to send now, or `undefined` for nothing */
  typed(empty: boolean, now: number): boolean | undefined {
    if (empty) return this.stopped();
    if (now - this.#saidAt < TYPING_EVERY_MS) return undefined;
    this.#saidAt = now;
    return true;
  }

  /** @returns `false` when the others were told that this user types and must now hear the end of it */
  stopped(): boolean | undefined {
    const said = this.#saidAt !== Number.NEGATIVE_INFINITY;
    this.#saidAt = Number.NEGATIVE_INFINITY;
    return said ? false : undefined;
  }
}
