import type { JSX } from "preact";
import type { CallbackWords } from "../i18n/callback.ts";
import type { Booking } from "../state/booking.ts";
import { MESSAGE_LIMIT } from "../state/rules.ts";
import { whenText } from "../text/windowText.ts";
import { Agreed, ByBrowser, Line, submit, Wrong } from "./bookFields.tsx";
import { CodeField } from "./codeField.tsx";
import { Heading } from "./heading.tsx";

interface FormProps {
  booking: Booking;
  say: CallbackWords;
}

/** The last questions, while the window is held. */
export function BookForm({ booking, say }: FormProps): JSX.Element {
  const { app } = booking;
  const { language } = app.words.value;
  const held = booking.held.callback.value;
  const phone = booking.phone.value;
  const { both, time } = whenText(language, booking.zone.value, held?.start ?? 0);
  return (
    <form
      class="screen"
      noValidate
      onSubmit={(event) => void submit(event, () => booking.book(booking.consent()), booking)}
    >
      <div class="body booking">
        <Heading app={app}>{both}</Heading>
        <Hold booking={booking} say={say} />
        {!booking.waiting && <Question booking={booking} say={say} />}
        <Line
          booking={booking}
          say={say}
          id="mail"
          type="email"
          value={booking.mail}
          label={say("cb.mail")}
          hint={say(phone ? "cb.mailPhone" : "cb.mailChat")}
          optional={phone}
        />
        {!phone && <ByBrowser app={app} say={say} />}
        <CodeField booking={booking} say={say} />
        <Agreed booking={booking} say={say} />
      </div>
      <div class="footer">
        <Wrong booking={booking} say={say} field="form" />
        <button type="submit" class="button wide" aria-disabled={booking.busy.value}>
          {say("cb.book", { time })}
        </button>
      </div>
    </form>
  );
}

/** How long the window is held, and more time for who needs it. */
function Hold({ booking, say }: FormProps): JSX.Element | null {
  const { language } = booking.app.words.value;
  const until = booking.held.callback.value?.until;
  if (until === undefined) return null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: "medium" }).format(until);
  return (
    <div class={booking.held.late.value ? "held late" : "held"}>
      <p>{say("cb.hold", { time })}</p>
      {booking.held.late.value && (
        <>
          <p>{say("cb.minute")}</p>
          <button type="button" class="button second" onClick={() => void booking.extend()}>
            {say("cb.extend")}
          </button>
        </>
      )}
    </div>
  );
}

function Question({ booking, say }: FormProps): JSX.Element {
  const words = booking.app.words.value;
  const wrong = booking.refusal.value?.field === "question";
  return (
    <>
      <div class="field">
        <label for="question">{words.say("pre.message")}</label>
        <textarea
          id="question"
          rows={3}
          maxlength={MESSAGE_LIMIT}
          dir={booking.question.value === "" ? undefined : "auto"}
          value={booking.question.value}
          aria-invalid={wrong}
          aria-describedby={wrong ? "question-wrong" : undefined}
          onInput={(event) => {
            booking.question.value = event.currentTarget.value;
          }}
        />
        <Wrong booking={booking} say={say} field="question" />
      </div>
      <div class="field">
        <label for="name">
          {words.say("pre.name")}
          <span class="hint">({words.say("pre.optional")})</span>
        </label>
        <input
          id="name"
          dir={booking.name.value === "" ? undefined : "auto"}
          autocomplete="name"
          maxlength={100}
          value={booking.name.value}
          onInput={(event) => {
            booking.name.value = event.currentTarget.value;
          }}
        />
      </div>
    </>
  );
}
