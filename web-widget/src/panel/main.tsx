import "@ringback/web-protocol/tokens.css";
import "@ringback/web-protocol/brand.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/controls.css";
import "./style/screens.css";
import { effect, signal } from "@preact/signals-core";
import { browserClock, sameOriginSocket, watchPage } from "@ringback/web-protocol";
import { render } from "preact";
import type { ToFrame } from "../shared/bridge.ts";
import { chooseLanguage } from "./i18n/languages.ts";
import { loadFirstWords } from "./i18n/words.ts";
import { Announcer } from "./state/announcer.ts";
import { App, languageKey } from "./state/app.ts";
import { Guest } from "./state/guest.ts";
import { listenToHost, NO_HOST } from "./state/host.ts";
import { openKeep } from "./state/keep.ts";
import { followLink } from "./state/lost.ts";
import { type Place, placeOf } from "./state/place.ts";
import { Session } from "./state/session.ts";
import { Tabs } from "./state/tabs.ts";
import { Dress } from "./state/theme.ts";
import { TokenHolder } from "./state/token.ts";
import { fetchTheRest, Panel } from "./view/panel.tsx";

const place = placeOf(location.pathname);
if (place) void run(place);

/** Builds the panel: every part once, in order. */
async function run(place: Place): Promise<void> {
  const early: ToFrame[] = [];
  let heard = (message: ToFrame): void => void early.push(message);
  const host = place.framed ? listenToHost((message) => heard(message)) : NO_HOST;

  const clock = browserClock;
  const keep = openKeep(() => localStorage);
  const pageKeep = openKeep(() => sessionStorage);
  const wanted = new URLSearchParams(location.hash.slice(1)).get("locale");
  const words = loadFirstWords(chooseLanguage([keep.read(languageKey(place.site)), wanted, ...navigator.languages]));
  const token = new TokenHolder(keep, place.site, () => clock.now());
  const dress = new Dress(document.documentElement);
  const visible = signal(false);
  if (!place.framed && window.opener) {
    const { tokenFromOpener } = await import("./state/ownWindow.ts");
    await tokenFromOpener(place.site, token);
  }

  let app: App;
  let guest: Guest;
  const session = new Session({
    site: place.site,
    token,
    keep,
    clock,
    openSocket: sameOriginSocket("/ws/visitor"),
    watchPage,
    language: () => app.words.peek().language,
    page: () => guest.page,
    loadTalk: async (client, thread) => {
      const { Talk, keepUnsent } = await import("./view/talk.tsx");
      const talk = new Talk({ client, thread, clock, visible });
      keepUnsent(talk, thread, pageKeep, place.site);
      return talk;
    },
    began: () => tabs.tell("began"),
  });
  const tabs: Tabs = new Tabs(place.site, (news) => guest.heardTab(news));
  app = new App(
    {
      place,
      clock,
      session,
      host,
      announcer: new Announcer(clock),
      linkState: followLink(session.link, clock),
      keep,
      pageKeep,
      visible,
    },
    await words,
  );
  app.arrival.value = /^#([tr]\.[^&]+)/.exec(location.hash)?.[1];
  guest = new Guest({ app, dress, token, tabs, keep });
  heard = (message) => guest.heard(message);
  for (const message of early) heard(message);

  const root = document.getElementById("panel");
  if (!root) return;
  // Whatever the drawing reads draws it anew when it changes: the tree is small, and components keep no state.
  effect(() => render(<Panel app={app} />, root));
  setTimeout(() => fetchTheRest(app));
}
