import { effect } from "@preact/signals";
import { render } from "preact";
import { startAlerts, tellMessage } from "./alerts/pageAlerts.ts";
import { createSound } from "./alerts/sound.ts";
import { startClock } from "./state/clock.ts";
import { Console } from "./state/console.ts";
import type { DraftStorage } from "./state/drafts.ts";
import { preferences } from "./state/preferences.ts";
import { type App, AppContext } from "./ui/app.ts";
import { createLayout } from "./ui/layout.ts";
import { Root } from "./ui/page/Root.tsx";
import "./styles/console.css";

/** A browser may refuse storage; reading the property alone then throws. */
function pageStorage(): DraftStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function start(root: HTMLElement): void {
  const storage = pageStorage();
  const prefs = preferences(storage);
  const sound = createSound(() => prefs.sound.peek());
  const console: Console = new Console({
    storage,
    focused: () => document.hasFocus() && document.visibilityState === "visible",
    wrote: (conversation, text) => tellMessage(console, sound, conversation, text),
  });
  effect(() => {
    document.documentElement.dataset["theme"] = prefs.theme.value;
  });
  startClock();
  startAlerts(console, sound);
  void console.session.check();
  const app: App = { console, preferences: prefs, layout: createLayout(), sound };
  render(
    <AppContext.Provider value={app}>
      <Root />
    </AppContext.Provider>,
    root,
  );
}

const root = document.getElementById("console");
if (root) start(root);
