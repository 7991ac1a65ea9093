import type { Thread } from "@ringback/web-protocol";
import type { JSX } from "preact";
import type { Key } from "../i18n/catalogue.ts";
import type { App } from "../state/app.ts";
import type { Talk } from "../state/talk.ts";
import { Heading } from "./heading.tsx";
import { Scroller } from "./scroller.tsx";

/** The end: a farewell that fits how it ended, the reference, and the way back in. */
export function Ended({ app, talk }: { app: App; talk: Talk }): JSX.Element {
  const words = app.words.value;
  const thread = app.session.thread.value;
  const { title, text } = farewell(thread);
  return (
    <div class="screen">
      <Scroller
        app={app}
        talk={talk}
        end={
          <section class="farewell">
            <Heading app={app}>{words.say(title)}</Heading>
            <p>{words.say(text)}</p>
            {thread && <Reference app={app} reference={thread.facts.reference} />}
          </section>
        }
      />
      <div class="footer">
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

function farewell(thread: Thread | undefined): { title: Key; text: Key } {
  const end = thread?.transcript.entries.findLast((entry) => entry.kind === "ended");
  const reason = end?.kind === "ended" ? end.reason : undefined;
  if (reason === "left_line") return { title: "end.left", text: "end.leftText" };
  return { title: "end.ended", text: reason === "idle" ? "end.idle" : "end.thanks" };
}
