import { HANDSHAKE, isBridgeMessage, type ToFrame, type ToHost } from "../../shared/bridge.ts";

/** The way to the host page's script. */
export interface Host {
  tell(message: ToHost): void;
}

/**
 * Waits for the port that the host page's script hands in. Only the parent window is believed, and where the browser
 * names the parent's origin, only that origin; which pages may be parents at all, the server says (`frame-ancestors`).
 */
export function listenToHost(heard: (message: ToFrame) => void): Host {
  let port: MessagePort | undefined;
  const shakeHands = (event: MessageEvent) => {
    const parentOrigin = location.ancestorOrigins?.[0] ?? event.origin;
    const [offered] = event.ports;
    if (event.source !== parent || event.origin !== parentOrigin || event.data !== HANDSHAKE || !offered) {
      return;
    }
    port?.close();
    port = offered;
    port.onmessage = ({ data }) => {
      if (isBridgeMessage(data)) heard(data as ToFrame);
    };
    port.postMessage({ type: "ready" } satisfies ToHost);
  };
  addEventListener("message", shakeHands);
  return { tell: (message) => port?.postMessage(message) };
}

/** A panel that is a page of its own has no host. */
export const NO_HOST: Host = { tell: () => {} };
