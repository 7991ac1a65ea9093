import { webAddress } from "@ringback/web-protocol";
import { Component, type ComponentChildren, type JSX } from "preact";
import { awayWords } from "../i18n/away.ts";
import type { App } from "../state/app.ts";
import { Holding } from "../state/holding.ts";
import type { KnownIncident, Talk } from "../state/talk.ts";
import { tellMeOf } from "../state/tellMe.ts";
import { incidentLines } from "../text/incidentText.ts";
import { AlertIcon, CheckIcon } from "./signs.tsx";
import { Ways } from "./ways.tsx";

interface HoldingProps {
  app: App;
  talk: Talk;
}

/** A hold message: a small card that comes quietly and takes nothing away. */
export class HoldCard extends Component<HoldingProps> {
  readonly #holding = holdingOf(this.props);
  #end = () => {};

  override componentDidMount(): void {
    this.#end = this.#holding.begin();
  }

  override componentWillUnmount(): void {
    this.#end();
  }

  override render(): JSX.Element | null {
    const card = this.#holding.card.value;
    if (!card) return null;
    const page = card.link === undefined ? undefined : webAddress(card.link);
    return (
      <p class="hold" dir="auto" key={card.id}>
        {page === undefined ? (
          card.text
        ) : (
          <a href={page} target="_blank" rel="noopener noreferrer">
            {card.text}
          </a>
        )}
      </p>
    );
  }
}

function holdingOf({ app, talk }: HoldingProps): Holding {
  return new Holding({
    conversation: app.session.thread.peek()?.facts.id ?? "",
    hold: talk.hold,
    incident: talk.incident,
    draft: app.draft,
    paused: app.paused,
    clock: app.clock,
    announcer: app.announcer,
    keep: app.pageKeep,
    spoken: (incident) => [incident.text, ...incidentLines(app.words.peek(), incident, app.clock.now())].join(" "),
  });
}

/** What is known to be wrong just now; once over, that it is fixed. */
export function Banner({ app, talk }: HoldingProps): JSX.Element | null {
  const incident = talk.incident.value;
  if (!incident) return null;
  return (
    <Incident app={app} incident={incident}>
      {!incident.over && <WhenFixed app={app} id={incident.id} />}
    </Incident>
  );
}

/** The wish to hear of the end, where there is a way to tell of it. */
function WhenFixed({ app, id }: { app: App; id: string }): JSX.Element | null {
  const say = awayWords(app.words.value);
  const tell = tellMeOf(app);
  if (!say || !app.session.site.value?.tells) return null;
  if (tell.following.value === id) {
    return (
      <>
        <p>{say("fix.known")}</p>
        <button type="button" class="link" onClick={() => app.confirm()}>
          {say("fix.leave")}
        </button>
      </>
    );
  }
  return (
    <>
      <button type="button" class="link" onClick={() => void tell.whenFixed(id)}>
        {say("fix.ask")}
      </button>
      {tell.wanted.value === id && <Ways app={app} />}
    </>
  );
}

/** The incident on the greeting. Nobody tells of its end there, so it stands until more should have been said. */
export class Notice extends Component<{ app: App }> {
  #cancel = () => {};

  override componentDidMount(): void {
    const { clock, session } = this.props.app;
    const until = session.site.peek()?.incident?.nextUpdateAt ?? 0;
    // Longer than a day nobody looks at a greeting, and timers cannot wait for weeks.
    const left = Math.min(until - clock.now(), 86_400_000);
    if (left > 0) this.#cancel = clock.after(left, () => this.forceUpdate());
  }

  override componentWillUnmount(): void {
    this.#cancel();
  }

  override render({ app }: { app: App }): JSX.Element | null {
    const incident = app.session.site.value?.incident;
    if (!incident || incident.nextUpdateAt <= app.clock.now()) return null;
    return <Incident app={app} incident={{ ...incident, over: false }} />;
  }
}

interface IncidentProps {
  app: App;
  incident: KnownIncident;
  children?: ComponentChildren;
}

function Incident({ app, incident, children }: IncidentProps): JSX.Element {
  const lines = incidentLines(app.words.value, incident, app.clock.now());
  // The news first: what was wrong, or that it no longer is.
  const [news, ...rest] = incident.over ? [...lines, incident.text] : [incident.text, ...lines];
  return (
    <div class={incident.over ? "incident over" : "incident"}>
      {incident.over ? <CheckIcon /> : <AlertIcon />}
      <div>
        <p dir="auto">{news}</p>
        {rest.map((line) => (
          <p class="times" dir="auto" key={line}>
            {line}
          </p>
        ))}
        {children}
      </div>
    </div>
  );
}
