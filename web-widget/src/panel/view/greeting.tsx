import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import { holding } from "./beside.ts";
import { Heading } from "./heading.tsx";
import { ForwardIcon } from "./icons.tsx";

/** The first screen: a greeting and what one may ask about. */
export function Greeting({ app }: { app: App }): JSX.Element {
  const words = app.words.value;
  const topics = app.session.site.value?.topics ?? [];
  return (
    <div class="body greeting">
      <Heading app={app}>{words.say("greet.title")}</Heading>
      {app.words.value.whole && app.session.site.value?.incident && Notice(app)}
      <p class="lead" id="topics">
        {words.say("pre.topic")}
      </p>
      <ul class="topics" aria-labelledby="topics">
        {topics.map(({ id, name }) => (
          <li key={id}>
            <Topic name={name} onClick={() => app.ask(id)} />
          </li>
        ))}
        <li>
          <Topic name={words.say("pre.other")} onClick={() => app.ask(undefined)} />
        </li>
      </ul>
    </div>
  );
}

function Notice(app: App): JSX.Element | undefined {
  const more = holding();
  return more && <more.Notice app={app} />;
}

function Topic({ name, onClick }: { name: string; onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="topic" onClick={onClick}>
      <bdi>{name}</bdi>
      <ForwardIcon />
    </button>
  );
}

/** Before the server has told anything. */
export function Loading({ app }: { app: App }): JSX.Element {
  return (
    <div class="body greeting">
      <Heading app={app}>{app.words.value.say("greet.title")}</Heading>
    </div>
  );
}
