import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import { BackIcon, MenuIcon, MinimiseIcon } from "./icons.tsx";

/** Whom one talks to, and what can be done at any time. */
export function Header({ app }: { app: App }): JSX.Element {
  const words = app.words.value;
  const steppable =
    app.booking.value || (app.screen.value === "form" && (app.session.site.value?.topics.length ?? 0) > 0);
  return (
    <header class="header">
      {steppable && (
        <button type="button" class="quiet" aria-label={words.say("nav.back")} onClick={() => app.stepBack()}>
          <BackIcon />
        </button>
      )}
      <Title app={app} />
      <button type="button" class="quiet" aria-label={words.say("nav.menu")} popovertarget="menu">
        <MenuIcon />
      </button>
      {app.place.framed && (
        <button
          type="button"
          class="quiet"
          aria-label={words.say("launcher.close")}
          onClick={() => app.host.tell({ type: "close" })}
        >
          <MinimiseIcon />
        </button>
      )}
    </header>
  );
}

function Title({ app }: { app: App }): JSX.Element {
  const site = app.session.site.value;
  const agent = app.session.thread.value?.facts.agent;
  return (
    <div class="title">
      {agent && (
        <span class="portrait" aria-hidden="true">
          {[...agent.name][0]}
        </span>
      )}
      <div>
        {site && (
          <h1>
            <bdi>{agent?.name ?? site.name}</bdi>
          </h1>
        )}
        <p class="state">{agent ? <bdi>{site?.name}</bdi> : <Hours app={app} />}</p>
      </div>
    </div>
  );
}

function Hours({ app }: { app: App }): JSX.Element | null {
  const site = app.session.site.value;
  const words = app.words.value;
  if (!site) return null;
  if (!site.open) return <>{words.say("off.title")}</>;
  const open =
    site.until === undefined ? words.say("greet.open") : words.say("greet.hours", { time: words.time(site.until) });
  return (
    <>
      <span class="dot" />
      {open}
    </>
  );
}
