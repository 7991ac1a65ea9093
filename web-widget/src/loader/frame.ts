import { HANDSHAKE, type ToFrame, type ToHost } from "../shared/bridge.ts";
import type { Options } from "./options.ts";

/** How long the frame may take to answer before the page is told, in ms. */
const ANSWER_MS = 15_000;

/** The panel's frame and the channel to it. What is said before it answers waits. */
export class Frame {
  readonly element: HTMLIFrameElement;
  #port: MessagePort | undefined;
  readonly #waiting: ToFrame[] = [];

  constructor(options: Options, title: string, setup: () => ToFrame, heard: (message: ToHost) => void) {
    const frame = document.createElement("iframe");
    this.element = frame;
    frame.title = title;
    frame.allow = "clipboard-write";
    frame.setAttribute(
      "sandbox",
      "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads",
    );
    frame.src = `${options.origin}/frame/${options.site}#locale=${options.locale}`;
    const silence = setTimeout(
      () => heard({ type: "event", event: "error", detail: { code: "unreachable" } }),
      ANSWER_MS,
    );
    // A frame that is moved in the page loads anew, and gets a new channel.
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<ToHost | undefined>) => {
        if (data?.type === "ready") {
          clearTimeout(silence);
          this.#answered(port1, setup());
        } else if (data) heard(data);
      };
      frame.contentWindow?.postMessage(HANDSHAKE, options.origin, [port2]);
    };
  }

  /** Tells the frame, now or when it answers. */
  tell(message: ToFrame): void {
    if (!this.#port) {
      this.#waiting.push(message);
      return;
    }
    this.#port.postMessage(message);
    // Not before: a frame that still loads loses the focus when its page arrives, and what is typed would press the launcher.
    // Who has gone on to a field of the page by then keeps it; body and the launcher's host are no stops of the Tab key.
    const at = document.activeElement as HTMLElement | null;
    if ((message as { focus?: boolean }).focus && at?.tabIndex === -1) this.element.focus();
  }

  #answered(port: MessagePort, setup: ToFrame): void {
    this.#port = port;
    for (const message of [setup, ...this.#waiting.splice(0)]) this.tell(message);
  }
}
