import type { Keep } from "./keep.ts";

/** The token is dropped after this time without a visit, in ms: 30 days. */
const KEPT_MS = 30 * 86_400_000;

/**
 * The visitor's resume token. It stands in the frame's storage only once the visitor has a conversation; before
 * that, two tabs that come in at the same time would overwrite each other's.
 */
export class TokenHolder {
  readonly #keep: Keep;
  /** Where it stands in the storage: a person who signed in on the host page has a place of their own. */
  key: string;
  readonly #now: () => number;
  #fresh: string | undefined;
  #sent: string | undefined;

  constructor(keep: Keep, site: string, now: () => number) {
    this.#keep = keep;
    this.key = `ringback:token:${site}`;
    this.#now = now;
  }

  /** The token for the next hello, read anew: another tab may have renewed it. */
  next(): string | undefined {
    this.#sent = this.#stored() ?? this.#fresh;
    return this.#sent;
  }

  /** The server gave a token. `known` is false for a visitor the server has made up just now. */
  given(token: string | undefined, known: boolean): void {
    if (token !== undefined) this.#fresh = token;
    if (known) this.settle();
  }

  /** The visitor has a conversation: the token in use is the one that must last. */
  settle(): void {
    const token = this.#fresh ?? this.#sent;
    if (token !== undefined) {
      this.#keep.write(this.key, JSON.stringify({ token, until: this.#now() + KEPT_MS }));
    }
  }

  /** The token sent is no longer good: drop it, unless another tab has stored a newer one meanwhile. */
  refused(): void {
    if (this.#stored() === this.#sent) this.#keep.forget(this.key);
    this.#fresh = undefined;
  }

  /** The token in use, to hand it to a window of one's own. */
  get current(): string | undefined {
    return this.#stored() ?? this.#fresh;
  }

  /** Takes over a token from another window of this origin. */
  adopt(token: string): void {
    this.#fresh = token;
    this.settle();
  }

  /** Forgets the visitor on this device. */
  forget(): void {
    this.#keep.forget(this.key);
    this.#fresh = this.#sent = undefined;
  }

  #stored(): string | undefined {
    try {
      const { token, until } = JSON.parse(this.#keep.read(this.key) ?? "{}");
      return typeof token === "string" && until > this.#now() ? token : undefined;
    } catch {
      return undefined;
    }
  }
}
