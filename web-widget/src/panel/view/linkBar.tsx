import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import { AlertIcon } from "./signs.tsx";

/** A thin bar while there is no link; the rest stays usable. */
export function LinkBar({ app }: { app: App }): JSX.Element | null {
  const words = app.words.value;
  const state = app.linkState.value;
  if (state === "fine" || app.screen.value === "refused") return null;
  const key = state === "ended" ? "net.ended" : state === "lost" ? "net.retry" : "net.first";
  return (
    <div class={state === "ended" ? "bar bad" : "bar"}>
      <AlertIcon />
      <p>{words.say(key)}</p>
      {state === "ended" && (
        <button type="button" class="link" onClick={() => app.session.connect()}>
          {words.say("net.again")}
        </button>
      )}
    </div>
  );
}
