import { effect } from "@preact/signals-core";
import type { HostPage, ToFrame } from "../../shared/bridge.ts";
import type { App } from "./app.ts";
import type { Keep } from "./keep.ts";
import type { TabNews, Tabs } from "./tabs.ts";
import type { Dress } from "./theme.ts";
import type { TokenHolder } from "./token.ts";

/** What a guest is made of. */
export interface GuestParts {
  app: App;
  dress: Dress;
  token: TokenHolder;
  tabs: Tabs;
  keep: Keep;
}

/**
 * The panel as a guest on somebody's page: does what the host page asks, tells it what it may know, and keeps quiet
 * until the visitor opens it, unless a conversation is under way.
 */
export class Guest {
  /** The host page the visitor looks at. */
  page: HostPage | undefined;
  readonly #parts: GuestParts;
  #shown: boolean;

  constructor(parts: GuestParts) {
    this.#parts = parts;
    this.#shown = !parts.app.place.framed;
    document.addEventListener("visibilitychange", () => this.#look());
    effect(() => this.#speakLanguage());
    effect(() => this.#tellLive());
    effect(() => this.#title());
    this.#look();
    if (this.#shown || parts.keep.read(this.#liveKey) !== undefined) parts.app.session.connect();
  }

  /** Does what the host page asks. */
  heard(message: ToFrame): void {
    const { app, dress } = this.#parts;
    if (message.type === "setup") {
      dress.wear(message.theme, message.color);
      this.page = message.page;
      if (message.topic) this.#choose(message.topic);
      if (message.locale && !app.chosen) void app.speak(message.locale);
    } else if (message.type === "shown") this.#show(message.focus);
    else if (message.type === "hidden") this.#hide();
    else if (message.type === "prefill") app.write(String(message.text).slice(0, 4000));
    else if (message.type === "locale") void app.speak(String(message.locale));
    else if (message.type === "topic") this.#choose(message.topic);
    else if (message.type === "page") this.page = message.page;
    else if (message.type === "token") app.identity?.take(message.token);
    else this.#forget();
  }

  /** Another tab of this browser began a conversation, or was told to forget the visitor. */
  heardTab(news: TabNews): void {
    const { session } = this.#parts.app;
    if (news === "forgotten") session.close();
    else if (!session.thread.peek() && session.link.peek().phase !== "idle") session.reconnect();
  }

  #show(focus: boolean): void {
    const { app } = this.#parts;
    this.#shown = true;
    this.#look();
    app.session.connect();
    if (focus) focusFirst();
  }

  #hide(): void {
    this.#shown = false;
    this.#look();
  }

  #look(): void {
    this.#parts.app.visible.value = this.#shown && document.visibilityState === "visible";
  }

  #choose(topic: string): void {
    const { app } = this.#parts;
    if (!app.session.thread.peek()) app.topic.value = String(topic);
  }

  /** Log-out on the host page: this device forgets the visitor, in every tab. */
  #forget(): void {
    const { app, token, tabs, keep } = this.#parts;
    app.session.close();
    app.write("");
    token.forget();
    keep.forget(this.#liveKey);
    tabs.tell("forgotten");
    app.host.tell({ type: "forgotten" });
  }

  get #liveKey(): string {
    return `ringback:live:${this.#parts.app.place.site}`;
  }

  #speakLanguage(): void {
    const { language, dir } = this.#parts.app.words.value;
    const root = document.documentElement;
    root.lang = language;
    root.dir = dir;
  }

  #tellLive(): void {
    const { app, keep } = this.#parts;
    const state = app.session.thread.value?.facts.state;
    const live = state === "waiting" || state === "active";
    if (live) keep.write(this.#liveKey, "1");
    else if (state || app.session.link.value.phase === "ready") keep.forget(this.#liveKey);
    else return;
    app.host.tell({ type: "live", live });
  }

  /** While there is a conversation its own part says what is new. */
  #title(): void {
    const { session } = this.#parts.app;
    if (!session.thread.value) document.title = session.site.value?.name ?? "";
  }
}

/** Where to go when the visitor has opened the panel: the place to write, else the heading. Keyboards stay away. */
function focusFirst(): void {
  const coarse = matchMedia("(pointer: coarse)").matches;
  const composer = coarse ? null : document.querySelector<HTMLElement>("[data-composer], #text");
  (composer ?? document.querySelector<HTMLElement>(".heading"))?.focus();
}
