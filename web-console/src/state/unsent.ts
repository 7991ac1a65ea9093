import type { DraftStorage } from "./drafts.ts";

/** Messages of one agent without an acknowledgement, at most. */
export const UNSENT_KEPT = 50;

/** A message that could not be stored for this long, in milliseconds, is not sent any more. */
export const UNSENT_LIFE_MS = 24 * 3600 * 1000;

/** A message on its way; `at` in UTC ms. */
export interface UnsentMessage {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

/**
 * Messages that were sent and not acknowledged yet. Kept in the browser, because the composer has forgotten them: a
 * reload while the link is slow would lose them. The next page sends them again under the same id, so that what was
 * stored after all is not stored twice.
 */
export class Unsent {
  readonly #storage: DraftStorage | undefined;
  readonly #key: string;
  readonly #now: () => number;

  /** @param storage `undefined` in a browser that refuses storage: nothing is kept beyond the page */
  constructor(storage: DraftStorage | undefined, agent: string, now: () => number = Date.now) {
    this.#storage = storage;
    this.#now = now;
    this.#key = `ringback.unsent.${agent}`;
  }

  /** What was on its way in a conversation, in the order written. */
  of(conversation: string): UnsentMessage[] {
    return this.#read().filter((message) => message.conversation === conversation);
  }

  /** Keeps a message until {@link drop}. */
  keep(message: UnsentMessage): void {
    this.#write([...this.#read().filter(({ id }) => id !== message.id), message].slice(-UNSENT_KEPT));
  }

  /** The message was stored, or given up. */
  drop(id: string): void {
    const held = this.#read();
    const left = held.filter((message) => message.id !== id);
    if (left.length < held.length) this.#write(left);
  }

  #read(): UnsentMessage[] {
    try {
      const value: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? "[]");
      return Array.isArray(value) ? value.filter((one) => isMessage(one) && this.#now() - one.at < UNSENT_LIFE_MS) : [];
    } catch {
      return [];
    }
  }

  #write(messages: readonly UnsentMessage[]): void {
    try {
      if (messages.length === 0) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, JSON.stringify(messages));
    } catch {
      // Full or refused: the message is sent as long as the page lives.
    }
  }
}

function isMessage(value: unknown): value is UnsentMessage {
  const { conversation, id, text, at } = (value ?? {}) as Partial<UnsentMessage>;
  return [conversation, id, text].every((field) => typeof field === "string") && typeof at === "number";
}
