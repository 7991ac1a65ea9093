import type { Socket } from "../../src/index.ts";

type Frame = Record<string, unknown> & { type: string };

/** One socket as its server sees it. */
export class FakeSocket implements Socket {
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  readonly sent: Frame[] = [];
  closedByClient = false;

  send(frame: string): void {
    this.sent.push(JSON.parse(frame));
  }

  close(): void {
    this.closedByClient = true;
  }

  accept(): void {
    this.onopen?.(new Event("open"));
  }

  say(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) } as MessageEvent);
  }

  hangUp(code: number): void {
    this.onclose?.({ code } as CloseEvent);
  }

  /** What the client said, without pings. */
  get commands(): Frame[] {
    return this.sent.filter((frame) => frame.type !== "ping");
  }

  last(type: string): Frame {
    const found = this.sent.findLast((frame) => frame.type === type);
    if (!found) {
      throw new Error(`no ${type} among ${this.sent.map((frame) => frame.type).join(", ")}`);
    }
    return found;
  }
}

/** Hands out sockets and remembers them. */
export class FakeServer {
  readonly sockets: FakeSocket[] = [];

  open = (): Socket => {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  };

  get latest(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) {
      throw new Error("no socket was opened");
    }
    return socket;
  }
}
