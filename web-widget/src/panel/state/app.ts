import { computed, type Signal, signal } from "@preact/signals-core";
import type { Clock } from "@ringback/web-protocol";
import { chooseLanguage } from "../i18n/languages.ts";
import { loadWords, type Words } from "../i18n/words.ts";
import type { Announcer } from "./announcer.ts";
import type { Host } from "./host.ts";
import type { Identity } from "./identity.ts";
import type { Keep } from "./keep.ts";
import type { LinkState } from "./lost.ts";
import type { Place } from "./place.ts";
import type { Session } from "./session.ts";

/** Which part of the panel is on screen. */
export type Screen = "loading" | "refused" | "closed" | "greeting" | "form" | "queue" | "chat" | "ended";

/** What an app is made of. */
export interface AppParts {
  place: Place;
  clock: Clock;
  session: Session;
  host: Host;
  announcer: Announcer;
  linkState: Signal<LinkState>;
  /** The visitor's storage, over visits. */
  keep: Keep;
  /** This page's storage, over reloads. */
  pageKeep: Keep;
  /** The panel is open and its tab is in front. */
  visible: Signal<boolean>;
}

/** The whole panel's state; components read it and call its few verbs. */
export class App {
  declare readonly place: Place;
  declare readonly clock: Clock;
  declare readonly session: Session;
  declare readonly host: Host;
  declare readonly announcer: Announcer;
  declare readonly linkState: Signal<LinkState>;
  declare readonly keep: Keep;
  declare readonly pageKeep: Keep;

  readonly words: Signal<Words>;
  /** The panel is open and its tab is in front. */
  declare readonly visible: Signal<boolean>;
  /** The topic the question is about. */
  readonly topic = signal<string>();
  /** The form was asked for. */
  readonly asking = signal(false);
  /** What was written and not sent. */
  readonly draft: Signal<string>;
  /** The visitor caused the next screen, so it may take the focus. */
  readonly follow = signal(false);
  /** Spoken news of the place are unwanted. */
  readonly paused = signal(false);
  /** A code the page was opened with, until it was used or put away. */
  readonly arrival = signal<string>();
  /** A time to be called back is being chosen: for a new callback, or for the one with this id. */
  readonly booking = signal<string>();
  /** The visitor is asked whether to end. */
  readonly confirming = signal(false);

  readonly screen = computed(() => this.#screen());

  /** Who the visitor is, once the part that asks for it is there. */
  declare identity: Identity | undefined;
  /** The composer had the focus when its screen went: the next one takes it. */
  writing = false;

  constructor(parts: AppParts, words: Words) {
    Object.assign(this, parts);
    this.words = signal(words);
    this.draft = signal(parts.pageKeep.read(this.#draftKey) ?? "");
  }

  /** What the visitor writes, kept over a reload. */
  write(text: string): void {
    this.draft.value = text;
    if (text) this.pageKeep.write(this.#draftKey, text);
    else this.pageKeep.forget(this.#draftKey);
  }

  /** Opens the form, with a topic or without. */
  ask(topic: string | undefined): void {
    this.topic.value = topic;
    this.asking.value = this.follow.value = true;
  }

  /** Back to the greeting; what was written stays. */
  stepBack(): void {
    this.topic.value = undefined;
    this.asking.value = false;
    this.follow.value = true;
  }

  /** Puts the ended conversation away and begins anew. */
  again(): void {
    this.stepBack();
    this.session.putAway();
  }

  /** Asks whether to end, or no longer asks. */
  confirm(asking = true): void {
    this.confirming.value = asking;
  }

  /** Ends the conversation or leaves the line. */
  async end(): Promise<void> {
    this.confirm(false);
    this.follow.value = true;
    await this.session.talk
      .peek()
      ?.end()
      .catch(() => this.announcer.alarm(this.words.peek().say("err.other")));
  }

  /** The visitor chose a language, on this device for good; the server names the topics in it at the next hello. */
  async choose(language: string): Promise<void> {
    this.keep.write(languageKey(this.place.site), language);
    await this.speak(language);
    if (!this.session.thread.peek() && this.session.site.peek()) this.session.reconnect();
  }

  /** The visitor has chosen a language before; the page's own does not change it. */
  get chosen(): boolean {
    return this.keep.read(languageKey(this.place.site)) !== undefined;
  }

  /** Speaks another language from now on. */
  async speak(language: string): Promise<void> {
    this.words.value = await loadWords(chooseLanguage([language]));
  }

  get #draftKey(): string {
    return `ringback:draft:${this.place.site}`;
  }

  #screen(): Screen {
    const thread = this.session.thread.value;
    if (thread) return thread.facts.state === "waiting" ? "queue" : thread.facts.state === "active" ? "chat" : "ended";
    const site = this.session.site.value;
    if (!site) return this.linkState.value === "ended" ? "refused" : "loading";
    if (!site.open) return "closed";
    const chosen = site.topics.some(({ id }) => id === this.topic.value);
    return this.asking.value || chosen || site.topics.length === 0 ? "form" : "greeting";
  }
}

/** Where the storage keeps the language a visitor chose. */
export function languageKey(site: string): string {
  return `ringback:language:${site}`;
}
