import type { JSX } from "preact";
import { type CallbackTexts, callbackWords } from "../i18n/callback.ts";
import type { App } from "../state/app.ts";
import { NEW } from "../state/bookingStep.ts";
import { callingOf } from "../state/calling.ts";

const REASONS: Readonly<Record<string, keyof CallbackTexts>> = {
  long: "cb.long",
  overdue: "cb.overdue",
  no_agents: "cb.no_agents",
  closing: "cb.closing",
};

/** The way out beside the estimate: a quiet button, or the first thing to press. */
export function Offer({ app }: { app: App }): JSX.Element | null {
  const say = callbackWords(app.words.value);
  const calling = callingOf(app);
  const offer = calling.offered;
  if (!say || !offer) return null;
  const loud = offer.level !== "quiet";
  const reason = REASONS[offer.reason ?? ""];
  return (
    <section class={loud ? "offer loud" : "offer"}>
      {loud && reason && <p class="why">{say(reason)}</p>}
      {loud && <p>{say(offer.phone ? "cb.text" : "cb.textChat")}</p>}
      <button
        type="button"
        class={loud ? "button" : "button second"}
        onClick={() => {
          app.follow.value = true;
          app.booking.value = NEW;
        }}
      >
        {say(offer.phone ? "cb.offer" : "cb.later")}
      </button>
      {loud && (
        <button type="button" class="link centre" onClick={() => calling.refuse()}>
          {say("cb.refuse")}
        </button>
      )}
    </section>
  );
}
