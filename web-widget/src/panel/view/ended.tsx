import type { Thread } from "@ringback/web-protocol";
import type { JSX } from "preact";
import type { Words } from "../i18n/words.ts";
import type { App } from "../state/app.ts";
import type { Talk } from "../state/talk.ts";
import { calling } from "./beside.ts";
import { Heading } from "./heading.tsx";
import { Scroller } from "./scroller.tsx";
import { StillTold } from "./stillTold.tsx";

/** The end: a farewell that fits how it ended, the reference, and the way back in. */
export function Ended({ app, talk }: { app: App; talk: Talk }): JSX.Element {
  const words = app.words.value;
  const thread = app.session.thread.value;
  const reason = reasonOf(thread);
  const call = reason && /^(callback|unreach)/.test(reason) ? calling() : undefined;
  const { title, text } = call?.settled(app, reason ?? "") ?? farewell(words, reason);
  return (
    <div class="screen">
      <Scroller
        app={app}
        talk={talk}
        end={
          <section class="farewell">
            <Heading app={app}>{title}</Heading>
            <p>{text}</p>
            <StillTold app={app} />
            {thread && <Reference app={app} reference={thread.facts.reference} />}
          </section>
        }
      />
      <div class="footer">
        {call && <call.Ahead app={app} />}
        <button type="button" class="button wide" onClick={() => app.again()}>
          {words.say("end.again")}
        </button>
      </div>
    </div>
  );
}

function Reference({ app, reference }: { app: App; reference: string }): JSX.Element {
  const [before, after] = app.words.value.say("bye.ref", { ref: "\n" }).split("\u2068\n\u2069");
  return (
    <p class="reference">
      {before}
      <bdi dir="ltr">{reference}</bdi>
      {after}
    </p>
  );
}

function reasonOf(thread: Thread | undefined): string | undefined {
  const end = thread?.transcript.entries.findLast((entry) => entry.kind === "ended");
  return end?.kind === "ended" ? end.reason : undefined;
}

function farewell(words: Words, reason: string | undefined): { title: string; text: string } {
  if (reason === "left_line") return { title: words.say("end.left"), text: words.say("end.leftText") };
  return { title: words.say("end.ended"), text: words.say(reason === "idle" ? "end.idle" : "end.thanks") };
}
