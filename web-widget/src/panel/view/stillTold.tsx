import type { JSX } from "preact";
import { awayWords } from "../i18n/away.ts";
import type { App } from "../state/app.ts";
import { tellMeOf } from "../state/tellMe.ts";

/** Who asked to hear of the end of an incident hears of it also when they do not wait any more. */
export function StillTold({ app }: { app: App }): JSX.Element | null {
  if (tellMeOf(app).following.value === undefined) return null;
  const say = awayWords(app.words.value);
  return say ? <p>{say("fix.left")}</p> : null;
}
