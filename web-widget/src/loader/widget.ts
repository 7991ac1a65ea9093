import type { HostPage, ToHost } from "../shared/bridge.ts";
import { Events } from "./events.ts";
import { Frame } from "./frame.ts";
import { Launcher } from "./launcher.ts";
import { LiveFlag } from "./live.ts";
import { fitToKeyboard, giveWay, stayIn } from "./manners.ts";
import { type Options, pageLocale } from "./options.ts";
import { currentPage, watchMoves } from "./page.ts";
import { dress, SMALL_SCREEN } from "./sheet.ts";
import { buzz, Sign } from "./sign.ts";

/**
 * The widget on one page: the launcher, and the frame from the moment it is wanted. Its public methods are the calls a
 * page may make, so they take anything.
 */
export class Widget extends Events {
  readonly #options: Options;
  readonly #host = document.createElement("div");
  readonly #root = this.#host.attachShadow({ mode: "open" });
  readonly #launcher: Launcher;
  readonly #live: LiveFlag;
  readonly #sign = new Sign();
  #frame: Frame | undefined;
  #open = false;
  #cameFrom: HTMLElement | null | undefined;
  #watcher: { destroy(): void } | undefined;
  #getToken: (() => unknown) | undefined;
  /** Set by the page; otherwise it is the page as it is. */
  #page: HostPage | undefined;

  constructor(options: Options) {
    super();
    this.#options = options;
    this.#launcher = new Launcher(options.locale);
    this.#live = new LiveFlag(options.site);
    const { button } = this.#launcher;
    dress(this.#root, options);
    this.#root.append(button);
    button.hidden = !options.launcher;
    button.onclick = () => this.toggle();
    const idle = options.load === "idle";
    if (!idle && options.load !== "manual") {
      button.onpointerenter = button.onfocus = () => this.#build();
    }
    stayIn(this.#host);
    giveWay(this.#host, button);
    fitToKeyboard(this.#host);
    watchMoves(() => this.#tellPage());
    if (this.#live.up || idle) (window.requestIdleCallback ?? setTimeout)(() => this.#build());
  }

  open(): void {
    const frame = this.#build();
    if (this.#open) return;
    this.#open = true;
    const before = document.activeElement as HTMLElement | null;
    this.#cameFrom = before === this.#host ? this.#launcher.button : before;
    this.#draw();
    frame.tell({ type: "shown", focus: !!navigator.userActivation?.isActive });
    this.#watchBack();
    this.emit("open");
  }

  close(): void {
    if (!this.#open) return;
    const focused = document.activeElement === this.#host;
    this.#open = false;
    this.#draw();
    this.#watcher?.destroy();
    this.#frame?.tell({ type: "hidden" });
    if (focused) this.#cameFrom?.focus();
    this.emit("close");
  }

  toggle(): void {
    if (this.#open) this.close();
    else this.open();
  }

  /** The launcher; a conversation goes on without it. */
  show(): void {
    this.#launcher.button.hidden = false;
  }

  hide(): void {
    this.#launcher.button.hidden = true;
  }

  /** Speaks another language; `auto` is the page's. */
  locale(wanted: unknown): void {
    const locale = pageLocale(`${wanted}`);
    this.#options.locale = locale;
    this.#launcher.speak(locale);
    this.#frame?.tell({ type: "locale", locale });
  }

  /** Who the visitor is, by tokens that the page's own server signs; one is asked for whenever it is needed. */
  identify(how?: { getToken?: () => unknown }): void {
    this.#getToken = how?.getToken;
    if (this.#frame) void this.#tellToken();
  }

  /** The topic of the next question. */
  update(facts?: { topic?: unknown }): void {
    const topic = textOf(facts?.topic);
    this.#options.topic = topic;
    this.#frame?.tell({ type: "topic", topic });
  }

  /** Names the page, instead of its address and title. */
  page(page?: { url?: unknown; title?: unknown }): void {
    this.#page = { url: textOf(page?.url), title: textOf(page?.title) };
    this.#tellPage();
  }

  /** Puts a text into the composer, once the panel is opened. */
  prefill(text: unknown): void {
    this.#build().tell({ type: "prefill", text: textOf(text) });
  }

  /** Forgets the visitor on this device and takes the frame away. */
  shutdown(): void {
    this.close();
    this.#build().tell({ type: "shutdown" });
  }

  /** What the page's function throws is the page's: it stands in its console. */
  async #tellToken(): Promise<void> {
    const token = await this.#getToken?.();
    this.#frame?.tell({ type: "token", token });
  }

  #tellPage(): void {
    this.#frame?.tell({ type: "page", page: this.#page ?? currentPage() });
  }

  #build(): Frame {
    if (!this.#frame) {
      this.#frame = new Frame(
        this.#options,
        `${this.#launcher.button.ariaLabel}`,
        () => ({ type: "setup", ...this.#options, page: this.#page ?? currentPage() }),
        (message) => this.#heard(message),
      );
      this.#root.prepend(this.#frame.element);
    }
    return this.#frame;
  }

  #heard(message: ToHost): void {
    if (message.type === "close") this.close();
    else if (message.type === "unread") this.#unread(message.count, message.label, message.title);
    else if (message.type === "live") this.#live.up = message.live;
    else if (message.type === "event") this.emit(message.event, message.detail);
    else if (message.type === "buzz") buzz();
    else if (message.type === "token") void this.#tellToken();
    else if (message.type === "forgotten") this.#remove();
  }

  #unread(count: number, label: string, title = ""): void {
    this.#launcher.count(count, label);
    this.#sign.say(title, this.#options.icon);
    this.emit("unread", count);
  }

  #remove(): void {
    this.#frame?.element.remove();
    this.#frame = undefined;
    this.#live.up = false;
    this.#unread(0, "");
  }

  #draw(): void {
    this.#launcher.turn(this.#open);
    this.#frame?.element.classList.toggle("open", this.#open);
  }

  /** On small screens the back gesture closes the panel, where the browser has a way for it. */
  #watchBack(): void {
    const { CloseWatcher } = window as { CloseWatcher?: new () => EventTarget & { destroy(): void } };
    if (!CloseWatcher || !matchMedia(SMALL_SCREEN).matches) return;
    const watcher = new CloseWatcher();
    watcher.addEventListener("close", () => this.close());
    this.#watcher = watcher;
  }
}

function textOf(value: unknown): string {
  return `${value ?? ""}`;
}
