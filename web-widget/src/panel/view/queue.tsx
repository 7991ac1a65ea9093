import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import type { Talk } from "../state/talk.ts";
import { queueLine } from "../text/queueLine.ts";
import { calling, holding } from "./beside.ts";
import { Composer } from "./composer.tsx";
import { Heading } from "./heading.tsx";
import { later } from "./later.ts";
import { Scroller } from "./scroller.tsx";

/** What is told of the place in line. */
const waiting = later(() => import("./waiting.tsx"));

/** The wait: where one stands, what one has written, room to write more. */
export function Queue({ app, talk }: { app: App; talk: Talk }): JSX.Element {
  const words = app.words.value;
  const hold = (talk.hold.value || talk.incident.value) && holding();
  const call = app.session.late.value.length > 0 ? calling() : undefined;
  const booked = call?.booked(app);
  const turn = app.session.thread.value?.facts.place?.turn;
  // Who is called has one thing to do.
  const offer = call && (!turn || turn.state === "missed") && <call.Offer app={app} />;
  const first = call?.offeredFirst(app);
  const top = booked ? (
    <>
      {booked}
      {hold && <hold.Banner app={app} talk={talk} />}
    </>
  ) : (
    <>
      {first && offer}
      <Place app={app} />
      {!first && offer}
      {hold && <hold.Banner app={app} talk={talk} />}
      {hold && <hold.HoldCard app={app} talk={talk} />}
    </>
  );
  // Who talked to somebody already is not asked for the question.
  const again = app.session.thread.value?.facts.next !== undefined;
  return (
    <div class="screen">
      <Scroller app={app} talk={talk} top={top} fromTop />
      <div class="footer">
        <Composer
          app={app}
          talk={talk}
          label={words.say(again ? "chat.reply" : "queue.prewrite")}
          onSent={() => app.announcer.say(app.words.peek().say("queue.sent"))}
        />
        {!booked && (
          <button type="button" class="link centre" onClick={() => app.confirm()}>
            {words.say("queue.exit")}
          </button>
        )}
      </div>
    </div>
  );
}

/** Until its own part is there, the place in one sentence. */
function Place({ app }: { app: App }): JSX.Element {
  const words = app.words.value;
  const replyBy = app.session.thread.value?.facts.replyBy;
  if (replyBy !== undefined) {
    return (
      <section class="place">
        <Heading app={app}>{words.say("off.left", { when: words.when(replyBy) })}</Heading>
      </section>
    );
  }
  const more = waiting();
  if (more) return <more.Waiting app={app} />;
  return (
    <section class="place">
      <Heading app={app}>{queueLine(words, app.session.thread.value?.facts.place?.ahead)}</Heading>
    </section>
  );
}
