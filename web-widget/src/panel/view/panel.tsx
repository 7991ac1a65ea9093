import type { JSX } from "preact";
import type { App, Screen } from "../state/app.ts";
import { calling } from "./beside.ts";
import { Greeting, Loading } from "./greeting.tsx";
import { Header } from "./header.tsx";
import { later } from "./later.ts";

const behind = later(() => import("./behind.tsx"));
const talking = later(() => import("./talk.tsx"));
const arriving = later(() => import("./arriving.tsx"));

/** Fetches the parts behind the first view, once that is on screen. */
export function fetchTheRest(app: App): void {
  void app.speak(app.words.peek().language);
  behind();
  talking();
}

/** The whole panel. */
export function Panel({ app }: { app: App }): JSX.Element {
  const more = app.words.value.whole && behind();
  return (
    <main class="panel" onKeyDown={(event) => keys(event, app)}>
      <Header app={app} />
      {more && <more.LinkBar app={app} />}
      <Part app={app} />
      {more && <more.Menu app={app} />}
      <div class="unseen" role="status">
        {app.announcer.polite.value}
      </div>
      <div class="unseen" role="alert">
        {app.announcer.urgent.value}
      </div>
    </main>
  );
}

function Part({ app }: { app: App }): JSX.Element {
  const code = app.arrival.value;
  const arrived = code && arriving();
  if (arrived) return <arrived.Arriving app={app} code={code} />;
  const call = app.booking.value && calling();
  if (call) return <call.Choosing app={app} />;
  return screenOf(app, code ? "loading" : app.screen.value);
}

function screenOf(app: App, screen: Screen): JSX.Element {
  if (screen === "greeting") return <Greeting app={app} />;
  const waiting = <Loading app={app} />;
  if (screen === "loading" || !app.words.value.whole) return waiting;
  const { TalkView } = (app.session.thread.value && talking()) ?? {};
  if (app.session.thread.value) return TalkView ? <TalkView app={app} /> : waiting;
  const more = behind();
  if (!more) return waiting;
  if (screen === "form") return <more.Asking app={app} />;
  return screen === "closed" ? <more.Closed app={app} /> : <more.Refused app={app} />;
}

function keys(event: KeyboardEvent, app: App): void {
  // A pop-up that is open takes this key for itself.
  if (event.key === "Escape" && !document.querySelector("dialog[open], :popover-open")) {
    app.host.tell({ type: "close" });
  }
}
