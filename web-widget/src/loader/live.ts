/** How long a page that was left in the middle of a conversation is remembered, in ms. */
const LIVE_MS = 1_800_000;

/**
 * A flag in the host page's storage while a conversation is under way, so that the next page builds the frame without
 * being asked and no answer is missed. It holds an expiry and nothing about a person.
 */
export class LiveFlag {
  readonly #key: string;

  constructor(site: string) {
    this.#key = `ringback:${site}`;
  }

  get up(): boolean {
    try {
      return Number(localStorage.getItem(this.#key)) > Date.now();
    } catch {
      return false;
    }
  }

  set up(up: boolean) {
    try {
      if (up) localStorage.setItem(this.#key, `${Date.now() + LIVE_MS}`);
      else localStorage.removeItem(this.#key);
    } catch {
      // A page without storage builds the frame when it is asked for.
    }
  }
}
