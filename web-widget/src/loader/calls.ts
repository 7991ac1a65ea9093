import type { Listener } from "./events.ts";
import type { Widget } from "./widget.ts";

/** What a page may call: `Ringback("open")`, `Ringback("on", "unread", fn)` and so on; README.md has the list. */
type Call = (widget: Widget, ...args: never[]) => unknown;

const CALLS: Readonly<Record<string, Call>> = {
  open: (widget) => widget.open(),
  close: (widget) => widget.close(),
  toggle: (widget) => widget.toggle(),
  show: (widget) => widget.showLauncher(true),
  hide: (widget) => widget.showLauncher(false),
  prefill: (widget, text: unknown) => widget.prefill(String(text ?? "")),
  locale: (widget, code: unknown) => widget.speak(String(code)),
  update: (widget, facts?: { topic?: unknown }) => {
    if (facts?.topic !== undefined) widget.topic(String(facts.topic));
  },
  page: (widget, page?: { url?: unknown; title?: unknown }) =>
    widget.page({ url: String(page?.url ?? ""), title: String(page?.title ?? "") }),
  shutdown: (widget) => widget.shutdown(),
  on: (widget, event: string, listener: Listener) => widget.events.on(event, listener),
  once: (widget, event: string, listener: Listener) => widget.events.once(event, listener),
  off: (widget, event: string, listener: Listener) => widget.events.off(event, listener),
};

/** Carries out one call; a name that does not exist is told as an `error` event and does nothing. */
export function call(widget: Widget, name: unknown, ...args: unknown[]): unknown {
  const verb = String(name);
  if (Object.hasOwn(CALLS, verb)) return CALLS[verb]?.(widget, ...(args as never[]));
  widget.events.emit("error", { code: "unknown_call", call: verb });
  return undefined;
}
