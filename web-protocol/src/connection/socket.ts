/** The subprotocol both sides must agree on. */
export const SUBPROTOCOL = "ringback.v1";

/** The part of a WebSocket a connection needs. */
export interface Socket {
  send(frame: string): void;
  close(code?: number): void;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
}

/** Opens a socket to the endpoint. */
export type OpenSocket = () => Socket;

/** Opens browser sockets to `path` on the page's own server. */
export function sameOriginSocket(path: string): OpenSocket {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return () => new WebSocket(url, SUBPROTOCOL);
}
