import type { App } from "./app.ts";
import { ask } from "./ask.ts";

/** What the window says to the frame that opened it. */
export const TOLD = "ringback:told";

/**
 * Opens the page of our own that can ask the browser for notifications: a frame of another site may not. Its code works once, and stands
 * only in the fragment, which is sent nowhere.
 *
 * @param told the browser was asked and said yes
 */
export function openTellWindow(app: App, told: () => void): void {
  // At once, as browsers open windows only while something is pressed; where it goes is known a moment later.
  const own = window.open("", "_blank", "popup,width=420,height=560");
  if (!own) return;
  const heard = ({ source, origin, data }: MessageEvent) => {
    if (source !== own || origin !== location.origin || data !== TOLD) return;
    removeEventListener("message", heard);
    told();
  };
  addEventListener("message", heard);
  const { place, words, announcer } = app;
  const failed = () => {
    own.close();
    announcer.alarm(words.peek().say("err.other"));
  };
  ask(app, { type: "tell_link" })
    .then((answer) => {
      if (answer.type !== "tell_link") return failed();
      own.location.replace(`/chat/${place.site}#${answer.code}&locale=${words.peek().language}`);
    })
    .catch(failed);
}
