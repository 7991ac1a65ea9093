import "../style/waiting.css";
import { Component, type JSX } from "preact";
import { awayWords } from "../i18n/away.ts";
import type { App } from "../state/app.ts";
import { speakPlace } from "../state/placeNews.ts";
import { Ring } from "../state/ring.ts";
import { tellMeOf } from "../state/tellMe.ts";
import { nextText } from "../text/nextText.ts";
import { segments } from "../text/queueLine.ts";
import { waitText } from "../text/waitText.ts";
import { Called } from "./called.tsx";
import { Heading } from "./heading.tsx";
import { KeepNote } from "./keepNote.tsx";
import { Ways } from "./ways.tsx";

/** One for a panel: it outlives the queue's screen, whose end it tells of. */
const rings = new WeakMap<App, Ring>();

/** The place in line: how long yet, who is in front, what changed and why, and the wish to be told. */
export class Waiting extends Component<{ app: App }> {
  readonly #ring = ringOf(this.props.app);
  #hush = () => {};

  override componentDidMount(): void {
    this.#hush = speakPlace(this.props.app);
  }

  override componentWillUnmount(): void {
    this.#hush();
  }

  override render({ app }: { app: App }): JSX.Element {
    const words = app.words.value;
    const facts = app.session.thread.value?.facts;
    const turn = facts?.place?.turn;
    if (turn) return <Called app={app} turn={turn} />;
    const { title, lines } = waitText(words, facts?.place);
    const ring = this.#ring;
    return (
      <section class={facts?.place?.notice ? "place sorry" : "place"}>
        <Heading app={app}>{title}</Heading>
        {facts?.next && <p class="next">{nextText(words, facts.next, app.session.site.value?.departments)}</p>}
        {facts?.place && <Line app={app} ahead={facts.place.ahead} />}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {app.keep.lasting ? <p>{leaveText(app)}</p> : <KeepNote app={app} />}
        <label class="tell">
          <span>{words.say("queue.ring")}</span>
          <input
            type="checkbox"
            role="switch"
            checked={ring.wanted.value}
            aria-checked={ring.wanted.value}
            onChange={(event) => ring.want(event.currentTarget.checked)}
          />
        </label>
        {ring.wanted.value && <Ways app={app} />}
      </section>
    );
  }
}

/** Whoever can be told elsewhere keeps the place until they are; others for five minutes (docs/routing.md). */
function leaveText(app: App): string {
  const { push, mail } = tellMeOf(app).telling.value ?? {};
  const say = push || mail ? awayWords(app.words.value) : undefined;
  return say ? say("away.leave") : app.words.value.say("queue.leave");
}

function ringOf(app: App): Ring {
  const ring = rings.get(app) ?? new Ring(app);
  rings.set(app, ring);
  return ring;
}

/** The line as a picture; the words beside it say the same. */
function Line({ app, ahead }: { app: App; ahead: number }): JSX.Element {
  const words = app.words.value;
  const { others, more } = segments(ahead);
  return (
    <div class="line" aria-hidden="true">
      {more > 0 && <span class="more">+{words.number(more)}</span>}
      {Array.from({ length: others }, (_, i) => (
        <span class="segment" key={`${i}`} />
      ))}
      <span class="segment own">{words.say("queue.you")}</span>
    </div>
  );
}
