import type { JSX } from "preact";
import { callbackWords } from "../i18n/callback.ts";
import type { App } from "../state/app.ts";
import { NEW } from "../state/bookingStep.ts";
import { callingOf } from "../state/calling.ts";
import { Booked } from "./booked.tsx";
import { later } from "./later.ts";
import { AlertIcon } from "./signs.tsx";

export { Dialled } from "./callOff.tsx";
export { Offer } from "./offer.tsx";

const booking = later(() => import("./booking.tsx"));

/** How and when to be called back. */
export function Choosing({ app }: { app: App }): JSX.Element {
  const more = booking();
  return more ? <more.Booking app={app} /> : <div class="body" />;
}

/** What stands instead of the place in line for somebody who is called back; nothing when they are not, or have to say that they are there. */
export function booked(app: App): JSX.Element | undefined {
  const callback = callingOf(app).booked;
  const turn = app.session.thread.value?.facts.place?.turn;
  return callback && !turn ? <Booked app={app} callback={callback} /> : undefined;
}

/** Whether a callback is offered before the place in line. */
export function offeredFirst(app: App): boolean {
  return callingOf(app).offered?.level === "first";
}

/** What is said of a callback that has ended. */
export function settled(app: App, reason: string): { title: string; text: string } | undefined {
  const say = callbackWords(app.words.value);
  if (!say) return undefined;
  if (reason === "callback_kept" || reason === "callback_late") {
    return { title: say("cb.done"), text: app.words.value.say("end.thanks") };
  }
  const cancelled = reason === "callback_cancelled";
  const title = cancelled ? "cb.cancelled" : reason === "callback_broken" ? "cb.broken" : "cb.missed";
  return { title: say(title), text: cancelled ? app.words.value.say("end.leftText") : say("cb.again") };
}

/** The line takes nobody more: what may be done instead. */
export function Full({ app, instead }: { app: App; instead: "message" | "callback" | undefined }): JSX.Element | null {
  const say = callbackWords(app.words.value);
  callingOf(app);
  if (!say) return null;
  return (
    <>
      <p class="wrong" id="full" role="alert">
        <AlertIcon />
        {say("cb.full")}
      </p>
      {instead === "callback" && <Ahead app={app} />}
    </>
  );
}

/** The way to a time of one's choice, for those who are in no line. */
export function Ahead({ app }: { app: App }): JSX.Element | null {
  const say = callbackWords(app.words.value);
  callingOf(app);
  if (!say) return null;
  return (
    <button
      type="button"
      class="button wide second"
      onClick={() => {
        app.follow.value = true;
        app.booking.value = NEW;
      }}
    >
      {say("cb.pick")}
    </button>
  );
}
