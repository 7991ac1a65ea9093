import { call } from "./calls.ts";
import { readOptions } from "./options.ts";
import { Widget } from "./widget.ts";

/** The page's function; before this script has run it only collects calls in `q`. */
type Ringback = ((...args: unknown[]) => unknown) & { q?: ArrayLike<unknown>[]; ready?: true };

const page = window as unknown as { Ringback?: Ringback };
const script = document.currentScript;

function start(): void {
  const options = script instanceof HTMLScriptElement ? readOptions(script) : undefined;
  // A second script tag changes nothing: there is one widget on a page.
  if (!options || page.Ringback?.ready) return;
  const early = page.Ringback?.q ?? [];
  const widget = new Widget(options);
  const ringback: Ringback = (name: unknown, ...args: unknown[]) => call(widget, name, ...args);
  ringback.ready = true;
  page.Ringback = ringback;
  for (const args of early) {
    const [name, ...rest] = Array.from(args);
    call(widget, name, ...rest);
  }
  widget.emit("ready");
}

if (document.body) start();
else addEventListener("DOMContentLoaded", start);
