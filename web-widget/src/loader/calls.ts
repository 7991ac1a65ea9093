import type { Widget } from "./widget.ts";

/**
 * Carries out one call: `Ringback("open")`, `Ringback("on", "unread", fn)` and so on; README.md says what each does. A name that does not
 * exist is told as an `error` event and does nothing.
 */
export function call(widget: Widget, name?: unknown, ...args: unknown[]): unknown {
  const act: unknown = widget[name as keyof Widget];
  if (act instanceof Function) return act.apply(widget, args);
  return widget.emit("error", { code: "unknown_call", call: name });
}
