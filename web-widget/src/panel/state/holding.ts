import { effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Clock, HoldEvent } from "@ringback/web-protocol";
import type { Announcer } from "./announcer.ts";
import type { Keep } from "./keep.ts";
import type { KnownIncident } from "./talk.ts";

/** Nothing new appears until this long after the last letter was typed, in ms. */
const QUIET_MS = 5000;
/** At most one message in this time, in ms. */
const EVERY_MS = 60_000;

/** What the choice of the moment rests on. */
export interface HoldingParts {
  conversation: string;
  /** The newest message the server sent. */
  hold: ReadonlySignal<HoldEvent | undefined>;
  incident: ReadonlySignal<KnownIncident | undefined>;
  /** What the visitor is writing. */
  draft: ReadonlySignal<string>;
  /** Spoken news are unwanted. */
  paused: ReadonlySignal<boolean>;
  clock: Clock;
  announcer: Announcer;
  /** This page's storage: what was read before a reload is not news after it. */
  keep: Keep;
  /** What is said aloud of an incident. */
  spoken: (incident: KnownIncident) => string;
}

interface Kept {
  told: string[];
  at: number;
  card: HoldEvent;
}

/** Decides when what the server sent comes on screen: not while the visitor types, once a minute, each once. */
export class Holding {
  /** The message on screen. */
  readonly card = signal<HoldEvent | undefined>(undefined);
  readonly #parts: HoldingParts;
  #told: string[] = [];
  #shownAt = Number.NEGATIVE_INFINITY;
  #typedAt = Number.NEGATIVE_INFINITY;
  #next: HoldEvent | undefined;
  #said = "";
  #cancel = () => {};

  constructor(parts: HoldingParts) {
    this.#parts = parts;
    const kept = read(parts.keep.read(this.#key));
    if (!kept) return;
    this.#told = kept.told;
    this.#shownAt = kept.at;
    this.card.value = kept.card;
  }

  /** Begins to listen; returns what ends it. */
  begin(): () => void {
    const { hold, incident, draft, clock } = this.#parts;
    let before = draft.peek();
    const ends = [
      effect(() => this.#offer(hold.value)),
      effect(() => this.#say(incident.value)),
      effect(() => {
        if (draft.value === before) return;
        before = draft.value;
        this.#typedAt = clock.now();
      }),
    ];
    return () => {
      this.#cancel();
      for (const end of ends) end();
    };
  }

  #offer(event: HoldEvent | undefined): void {
    if (!event || this.#told.includes(event.id)) return;
    this.#next = event;
    this.#show();
  }

  /** Shows what is next, now or when the moment comes. */
  #show(): void {
    const { clock, announcer, paused, keep } = this.#parts;
    this.#cancel();
    const now = clock.now();
    const early = Math.max(this.#typedAt + QUIET_MS, this.#shownAt + EVERY_MS) - now;
    const card = this.#next;
    if (!card) return;
    if (early > 0) {
      this.#cancel = clock.after(early, () => this.#show());
      return;
    }
    this.#next = undefined;
    this.#told.push(card.id);
    this.#shownAt = now;
    this.card.value = card;
    keep.write(this.#key, JSON.stringify({ told: this.#told, at: now, card } satisfies Kept));
    if (!paused.peek()) announcer.say(card.text);
  }

  #say(incident: KnownIncident | undefined): void {
    const { announcer, paused, spoken } = this.#parts;
    const text = incident ? spoken(incident) : "";
    if (text === "" || text === this.#said || paused.peek()) return;
    this.#said = text;
    announcer.say(text);
  }

  get #key(): string {
    return `ringback:holds:${this.#parts.conversation}`;
  }
}

function read(json: string | undefined): Kept | undefined {
  try {
    const value = JSON.parse(json ?? "null");
    return Array.isArray(value?.told) && typeof value.at === "number" && value.card ? value : undefined;
  } catch {
    return undefined;
  }
}
