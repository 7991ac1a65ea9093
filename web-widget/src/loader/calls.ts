import type { Widget } from "./widget.ts";

/** What a page may call: `Ringback("open")`, `Ringback("on", "unread", fn)` and so on; README.md says what each does. */
const CALLS = "open close toggle show hide prefill locale update page shutdown on once off".split(" ");

/** Carries out one call; a name that does not exist is told as an `error` event and does nothing. */
export function call(widget: Widget, name: unknown, ...args: unknown[]): unknown {
  const verb = String(name);
  if (CALLS.includes(verb)) {
    return (widget as unknown as Record<string, (...args: unknown[]) => unknown>)[verb]?.(...args);
  }
  widget.emit("error", { code: "unknown_call", call: verb });
  return undefined;
}
