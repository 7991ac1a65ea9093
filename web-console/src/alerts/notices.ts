import { isolate } from "../state/text.ts";

/** Whether the desktop may show notices of this page. */
export type NoticesState = NotificationPermission | "unsupported";

/** Whether notices may be shown. */
export function noticesState(): NoticesState {
  return "Notification" in globalThis ? Notification.permission : "unsupported";
}

/** Asks for permission; called by a press of the user. */
export function requestNotices(): Promise<NoticesState> {
  return "Notification" in globalThis ? Notification.requestPermission() : Promise.resolve("unsupported");
}

/** Longest text of a notice, in characters. */
const LONGEST = 140;

/**
 * Shows a notice while nobody looks at this page. One for each `tag`: a newer one replaces it, also from another tab.
 *
 * @returns a function that takes it away, or `undefined` when none was shown
 */
export function notice(title: string, text: string, tag: string, pressed: () => void): (() => void) | undefined {
  if (noticesState() !== "granted" || document.hasFocus()) return undefined;
  const shown = new Notification(isolate(title), { body: isolate(Array.from(text).slice(0, LONGEST).join("")), tag });
  shown.onclick = () => {
    window.focus();
    pressed();
    shown.close();
  };
  return () => shown.close();
}
