import { call } from "./calls.ts";
import { readOptions } from "./options.ts";
import { Widget } from "./widget.ts";

/** The page's function; before this script has run it only collects calls in `q`. */
type Ringback = ((...args: unknown[]) => unknown) & { q?: Iterable<unknown>[]; ready?: true };

const page = window as unknown as { Ringback?: Ringback };
const script = document.currentScript;

function start(): void {
  const options = script && readOptions(script as HTMLScriptElement);
  // A second script tag changes nothing: there is one widget on a page.
  if (!options || page.Ringback?.ready) return;
  const early = page.Ringback?.q ?? [];
  const widget = new Widget(options);
  const ringback: Ringback = (...args) => call(widget, ...args);
  ringback.ready = true;
  page.Ringback = ringback;
  for (const args of early) ringback(...args);
  widget.emit("ready");
}

if (document.body) start();
else addEventListener("DOMContentLoaded", start);
