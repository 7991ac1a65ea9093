import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import type { Talk } from "../state/talk.ts";
import { calling } from "./beside.ts";
import { Composer } from "./composer.tsx";
import { KeepNote } from "./keepNote.tsx";
import { Scroller } from "./scroller.tsx";

/** The conversation with an agent. */
export function Chat({ app, talk }: { app: App; talk: Talk }): JSX.Element {
  const call = app.session.late.value.length > 0 ? calling() : undefined;
  return (
    <div class="screen">
      <Scroller app={app} talk={talk} top={!app.keep.lasting && <KeepNote app={app} />} />
      <div class="footer">
        {call && <call.Dialled app={app} />}
        <OnPhone app={app} />
        <Typing app={app} />
        <Composer app={app} talk={talk} label={app.words.value.say("chat.reply")} focused />
      </div>
    </div>
  );
}

/** One line while the agent writes. */
function Typing({ app }: { app: App }): JSX.Element | null {
  const thread = app.session.thread.value;
  const name = thread?.typing?.name ?? thread?.facts.agent?.name;
  return thread?.typing && name ? <p class="typing">{app.words.value.say("chat.typing", { name })}</p> : null;
}

/** The agent talks to somebody else meanwhile: an answer takes longer, and the chat goes on. */
function OnPhone({ app }: { app: App }): JSX.Element | null {
  const { onPhone, agent } = app.session.thread.value?.facts ?? {};
  return onPhone && agent ? (
    <p class="typing" role="status">
      {app.words.value.say("chat.phone", { name: agent.name })}
    </p>
  ) : null;
}
