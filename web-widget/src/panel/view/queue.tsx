import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import type { Talk } from "../state/talk.ts";
import { nextText } from "../text/nextText.ts";
import { queueLine, segments } from "../text/queueLine.ts";
import { Composer } from "./composer.tsx";
import { Heading } from "./heading.tsx";
import { KeepNote } from "./keepNote.tsx";
import { later } from "./later.ts";
import { Scroller } from "./scroller.tsx";

/** Hold messages and incidents, for those who are told one. */
const holding = later(() => import("./holding.tsx"));

/** The wait: where one stands, what one has written, room to write more. */
export function Queue({ app, talk }: { app: App; talk: Talk }): JSX.Element {
  const words = app.words.value;
  const hold = (talk.hold.value || talk.incident.value) && holding();
  const top = (
    <>
      <Place app={app} />
      {hold && <hold.Banner app={app} talk={talk} />}
    </>
  );
  // Who talked to somebody already is not asked for the question.
  const again = app.session.thread.value?.facts.next !== undefined;
  return (
    <div class="screen">
      <Scroller app={app} talk={talk} top={top} fromTop end={hold && <hold.HoldCard app={app} talk={talk} />} />
      <div class="footer">
        <Composer
          app={app}
          talk={talk}
          label={words.say(again ? "chat.reply" : "queue.prewrite")}
          onSent={() => app.announcer.say(app.words.peek().say("queue.sent"))}
        />
        <button type="button" class="link centre" onClick={() => app.confirm()}>
          {words.say("queue.exit")}
        </button>
      </div>
    </div>
  );
}

function Place({ app }: { app: App }): JSX.Element {
  const words = app.words.value;
  const facts = app.session.thread.value?.facts;
  return (
    <section class="place">
      <Heading app={app}>{queueLine(words, facts?.place?.ahead)}</Heading>
      {facts?.next && <p class="next">{nextText(words, facts.next, app.session.site.value?.departments)}</p>}
      {facts?.place && <Line app={app} ahead={facts.place.ahead} />}
      {facts?.place?.basis === "thin" && <p>{words.say("queue.unsure")}</p>}
      {app.keep.lasting ? <p>{words.say("queue.leave")}</p> : <KeepNote app={app} />}
    </section>
  );
}

/** The line as a picture; the heading says the same in words. */
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
