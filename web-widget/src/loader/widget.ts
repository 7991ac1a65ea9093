import type { HostPage, Progress, ToFrame, ToHost } from "../shared/bridge.ts";
import { Events } from "./events.ts";
import { Frame } from "./frame.ts";
import { Launcher } from "./launcher.ts";
import { LiveFlag } from "./live.ts";
import { fitToKeyboard, giveWay, stayIn } from "./manners.ts";
import { type Options, pageLocale } from "./options.ts";
import { currentPage, watchMoves } from "./page.ts";
import { dress, SMALL_SCREEN } from "./sheet.ts";

/** The widget on one page: the launcher, and the frame from the moment it is wanted. */
export class Widget {
  readonly events = new Events();
  readonly #options: Options;
  readonly #host = document.createElement("div");
  readonly #root = this.#host.attachShadow({ mode: "open" });
  readonly #launcher: Launcher;
  readonly #live: LiveFlag;
  #frame: Frame | undefined;
  #open = false;
  #progress: Progress = "none";
  #cameFrom: HTMLElement | undefined;
  #watcher: { destroy(): void } | undefined;
  /** Set by the page; otherwise it is the page as it is. */
  #page: HostPage | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#launcher = new Launcher(options.locale);
    this.#live = new LiveFlag(options.site);
    const { button } = this.#launcher;
    dress(this.#host, this.#root, options);
    this.#root.append(button);
    this.showLauncher(options.launcher);
    button.onclick = () => this.toggle();
    if (options.load === "intent") {
      for (const hint of ["pointerenter", "focus", "touchstart"]) {
        button.addEventListener(hint, () => this.#build(), { once: true, passive: true });
      }
    }
    this.#root.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key === "Escape") this.close();
    });
    stayIn(this.#host);
    giveWay(this.#host, button);
    fitToKeyboard(this.#host);
    watchMoves(() => this.#frame?.tell({ type: "page", page: this.#page ?? currentPage() }));
    if (this.#live.up || options.load === "idle") whenIdle(() => this.#build());
  }

  open(): void {
    const frame = this.#build();
    if (this.#open) return;
    this.#open = true;
    const focus = navigator.userActivation?.isActive ?? false;
    this.#draw();
    if (focus) {
      const before = document.activeElement;
      this.#cameFrom = before instanceof HTMLElement && before !== this.#host ? before : this.#launcher.button;
      frame.element.focus();
    }
    frame.tell({ type: "shown", focus });
    this.#watchBack();
    this.events.emit("open");
  }

  close(): void {
    if (!this.#open) return;
    const focused = document.activeElement === this.#host;
    this.#open = false;
    this.#draw();
    this.#watcher?.destroy();
    this.#frame?.tell({ type: "hidden" });
    if (focused) (this.#cameFrom?.isConnected ? this.#cameFrom : this.#launcher.button).focus();
    this.events.emit("close");
  }

  toggle(): void {
    if (this.#open) this.close();
    else this.open();
  }

  showLauncher(shown: boolean): void {
    this.#launcher.button.hidden = !shown;
    this.#draw();
  }

  /** Speaks another language; `auto` is the page's. */
  speak(locale: string): void {
    this.#options.locale = pageLocale(locale);
    this.#launcher.speak(this.#options.locale);
    this.#frame?.tell({ type: "locale", locale: this.#options.locale });
  }

  topic(topic: string): void {
    this.#options.topic = topic;
    this.#frame?.tell({ type: "topic", topic });
  }

  page(page: HostPage): void {
    this.#page = page;
    this.#frame?.tell({ type: "page", page });
  }

  /** Puts a text into the composer, once the panel is opened. */
  prefill(text: string): void {
    this.#build().tell({ type: "prefill", text });
  }

  /** Forgets the visitor on this device and takes the frame away. */
  shutdown(): void {
    this.close();
    this.#live.up = false;
    this.#build().tell({ type: "shutdown" });
  }

  #build(): Frame {
    this.#frame ??= this.#addFrame();
    return this.#frame;
  }

  #addFrame(): Frame {
    const title = this.#launcher.button.ariaLabel ?? "";
    const frame = new Frame(
      this.#options,
      title,
      () => this.#setup(),
      (message) => this.#heard(message),
    );
    this.#root.prepend(frame.element);
    return frame;
  }

  #setup(): ToFrame {
    const { theme, locale, topic, color } = this.#options;
    const page = this.#page ?? currentPage();
    return { type: "setup", theme, locale, page, ...(topic && { topic }), ...(color && { color }) };
  }

  #heard(message: ToHost): void {
    if (message.type === "close") this.close();
    else if (message.type === "unread") this.#unread(message.count, message.label);
    else if (message.type === "progress") this.#moved(message);
    else if (message.type === "forgotten") this.#remove();
    else if (message.type === "error") this.events.emit("error", { code: message.code });
  }

  #unread(count: number, label: string): void {
    this.#launcher.count(count, label);
    this.events.emit("unread", count);
  }

  #moved({ progress, ahead, agent }: Extract<ToHost, { type: "progress" }>): void {
    const before = this.#progress;
    this.#progress = progress;
    this.#live.up = progress === "waiting" || progress === "active";
    if (progress === "waiting") this.events.emit("queue", { ahead });
    else if (progress !== before && progress === "active") this.events.emit("started", { agent });
    else if (progress !== before && progress === "ended") this.events.emit("ended");
  }

  #remove(): void {
    this.#frame?.element.remove();
    this.#frame = undefined;
    this.#progress = "none";
    this.#unread(0, "");
  }

  #draw(): void {
    this.#launcher.turn(this.#open);
    const classes = this.#frame?.element.classList;
    classes?.toggle("open", this.#open);
    classes?.toggle("bare", this.#launcher.button.hidden === true);
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

function whenIdle(task: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(task, { timeout: 3000 });
  else setTimeout(task, 1500);
}
