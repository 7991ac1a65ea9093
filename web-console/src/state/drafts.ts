/** The part of `Storage` drafts need. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Drafts of one agent, at most. */
export const DRAFTS_KEPT = 50;

/** A draft nobody touched for this long, in milliseconds, is forgotten. */
export const DRAFT_LIFE_MS = 7 * 24 * 3600 * 1000;

interface Draft {
  text: string;
  at: number;
}

/**
 * What an agent has written and not sent, by conversation. Kept in the browser so that a reload, a lost link or a
 * new sign-in loses nothing; each agent has an own store.
 */
export class Drafts {
  readonly #storage: DraftStorage | undefined;
  readonly #key: string;
  readonly #now: () => number;
  #drafts: Record<string, Draft> = {};

  /** @param storage `undefined` in a browser that refuses storage: drafts then last as long as the page */
  constructor(storage: DraftStorage | undefined, agent: string, now: () => number = Date.now) {
    this.#storage = storage;
    this.#now = now;
    this.#key = `ringback.drafts.${agent}`;
    this.#drafts = this.#read();
  }

  /** The draft of a conversation, or the empty text. */
  get(conversation: string): string {
    return this.#drafts[conversation]?.text ?? "";
  }

  /** Keeps a draft; an empty one is forgotten. */
  set(conversation: string, text: string): void {
    const { [conversation]: _, ...others } = this.#read();
    this.#drafts = text.trim() === "" ? others : { ...others, [conversation]: { text, at: this.#now() } };
    this.#write();
  }

  #read(): Record<string, Draft> {
    try {
      const value: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? "null");
      if (this.#storage) return fresh(value, this.#now());
    } catch {
      // Unreadable or refused: what this page holds is all there is.
    }
    return this.#drafts;
  }

  #write(): void {
    try {
      if (Object.keys(this.#drafts).length === 0) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, JSON.stringify(this.#drafts));
    } catch {
      // Full or refused: the draft lasts as long as the page.
    }
  }
}

/** The newest drafts of a stored value, whatever else it holds. */
function fresh(value: unknown, now: number): Record<string, Draft> {
  if (typeof value !== "object" || value === null) return {};
  const drafts = Object.entries(value as Record<string, Partial<Draft> | null>)
    .flatMap(([id, draft]) =>
      typeof draft?.text === "string" && typeof draft.at === "number" && now - draft.at < DRAFT_LIFE_MS
        ? [[id, { text: draft.text, at: draft.at }] as const]
        : [],
    )
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, DRAFTS_KEPT);
  return Object.fromEntries(drafts);
}
