import type { JSX } from "preact";
import type { CallbackWords } from "../i18n/callback.ts";
import type { Booking } from "../state/booking.ts";
import { Agreed, ByBrowser, Choice, Line, submit, Wrong } from "./bookFields.tsx";
import { CodeField } from "./codeField.tsx";
import { Heading } from "./heading.tsx";

/** By phone, where agents phone, or back into the chat; at one's turn that is all that is asked. */
export function Reach({ booking, say }: { booking: Booking; say: CallbackWords }): JSX.Element {
  const { app } = booking;
  const phone = booking.phone.value;
  const turn = booking.turn.value;
  return (
    <form class="screen" noValidate onSubmit={(event) => void submit(event, () => booking.reached(), booking)}>
      <div class="body booking">
        <Heading app={app}>{say("cb.reach")}</Heading>
        {booking.phones.value && (
          <fieldset class="choices">
            <legend class="unseen">{say("cb.reach")}</legend>
            <Choice name="by" checked={phone} onChoose={() => pick(booking, true)}>
              {say("cb.byPhone")}
            </Choice>
            <Choice name="by" checked={!phone} onChoose={() => pick(booking, false)}>
              {say("cb.byChat")}
            </Choice>
          </fieldset>
        )}
        {phone && (
          <Line
            booking={booking}
            say={say}
            id="number"
            type="tel"
            value={booking.number}
            label={say("cb.phone")}
            hint={say("cb.phoneHint", { number: "+386 40 123 456" })}
          />
        )}
        {!phone && turn && (
          <Line
            booking={booking}
            say={say}
            id="mail"
            type="email"
            value={booking.mail}
            label={say("cb.mail")}
            hint={say("cb.mailChat")}
          />
        )}
        {!phone && turn && <ByBrowser app={app} say={say} />}
        {turn && <CodeField booking={booking} say={say} />}
        {turn && <Agreed booking={booking} say={say} />}
      </div>
      <div class="footer">
        <Wrong booking={booking} say={say} field="form" />
        <button type="submit" class="button wide" aria-disabled={booking.busy.value}>
          {say(turn ? "cb.keepPlace" : "cb.next")}
        </button>
      </div>
    </form>
  );
}

function pick(booking: Booking, phone: boolean): void {
  booking.phone.value = phone;
  booking.refusal.value = undefined;
}
