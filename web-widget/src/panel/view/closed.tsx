import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import { Asking } from "./asking.tsx";
import { calling } from "./beside.ts";
import { Heading } from "./heading.tsx";

/** Outside the opening hours. */
export function Closed({ app }: { app: App }): JSX.Element {
  const words = app.words.value;
  const opensAt = app.session.site.value?.opensAt;
  const call = calling();
  if (app.asking.value) return <Asking app={app} />;
  return (
    <div class="body greeting">
      <Heading app={app}>{words.say("off.title")}</Heading>
      {opensAt !== undefined && <p class="lead">{words.say("off.opens", { when: words.when(opensAt) })}</p>}
      <button type="button" class="button wide" onClick={() => app.ask(undefined)}>
        {words.say("off.leave")}
      </button>
      {call && <call.Ahead app={app} />}
    </div>
  );
}

/** The server will not have us: an unknown site, or a connection that ended for good before it began. */
export function Refused({ app }: { app: App }): JSX.Element {
  const words = app.words.value;
  const reason = app.session.link.value.reason;
  const unknown = reason !== undefined && "error" in reason && reason.error === "unknown_site";
  return (
    <div class="body greeting">
      <Heading app={app}>{words.say(unknown ? "err.site" : "net.ended")}</Heading>
      {!unknown && (
        <button type="button" class="button" onClick={() => app.session.connect()}>
          {words.say("net.again")}
        </button>
      )}
    </div>
  );
}
