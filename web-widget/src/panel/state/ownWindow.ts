import type { App } from "./app.ts";
import type { TokenHolder } from "./token.ts";

const ASK = "ringback:token?";

/** How long the frame may take to answer, in ms: a phone that has just opened a window is busy. */
const ANSWER_MS = 2000;

/**
 * Opens the chat as a page of its own and hands it the visitor's token, window to window inside one origin: there the
 * browser keeps it. The token never stands in a URL.
 */
export function openOwnWindow(app: App): void {
  const own = window.open(`/chat/${app.place.site}`, "_blank");
  if (!own) return;
  const answer = (event: MessageEvent) => {
    if (event.source !== own || event.origin !== location.origin || event.data !== ASK) return;
    removeEventListener("message", answer);
    const token = app.session.token.current;
    if (token !== undefined) own.postMessage({ token }, location.origin);
  };
  addEventListener("message", answer);
}

/** In a page of its own: asks the frame that opened it for the token. @returns a promise that waits 2 s at most */
export function tokenFromOpener(site: string, token: TokenHolder): Promise<void> {
  const opener: Window | null = window.opener;
  if (!opener) return Promise.resolve();
  return new Promise((resolve) => {
    const heard = (event: MessageEvent) => {
      if (event.source !== opener || event.origin !== location.origin) return;
      const offered: unknown = event.data?.token;
      if (typeof offered !== "string" || !offered.startsWith(`${site}.`)) return;
      token.adopt(offered);
      done();
    };
    const done = () => {
      removeEventListener("message", heard);
      resolve();
    };
    addEventListener("message", heard);
    opener.postMessage(ASK, location.origin);
    setTimeout(done, ANSWER_MS);
  });
}
