import { Component, type JSX } from "preact";
import type { CallbackWords } from "../i18n/callback.ts";
import type { Booking } from "../state/booking.ts";
import { Wrong } from "./bookFields.tsx";

interface CodeProps {
  booking: Booking;
  say: CallbackWords;
}

/** Six digits that were sent to the number or the address, where the site asks whether it is the visitor's. */
export function CodeField({ booking, say }: CodeProps): JSX.Element | null {
  const what = booking.coded.value;
  return what ? <Code key={what} booking={booking} say={say} /> : null;
}

/** It takes the focus as it appears: it is what is missing. */
class Code extends Component<CodeProps> {
  #input: HTMLInputElement | null = null;

  override componentDidMount(): void {
    this.#input?.focus();
  }

  override render({ booking, say }: CodeProps): JSX.Element {
    const wrong = booking.refusal.value?.field === "code";
    const to = (booking.coded.value === "number" ? booking.number : booking.mail).value.trim();
    return (
      <div class="field">
        <label for="code">{say("cb.code")}</label>
        <input
          id="code"
          ref={(input) => {
            this.#input = input;
          }}
          dir="ltr"
          inputMode="numeric"
          autocomplete="one-time-code"
          maxlength={20}
          value={booking.code.value}
          aria-invalid={wrong}
          aria-describedby={wrong ? "code-hint code-wrong" : "code-hint"}
          onInput={(event) => {
            booking.code.value = event.currentTarget.value;
          }}
        />
        <p class="hint" id="code-hint">
          {say("cb.codeTo", { to })}
        </p>
        <Wrong booking={booking} say={say} field="code" />
        <button type="button" class="link" onClick={() => void booking.codeAgain()}>
          {say("cb.codeAgain")}
        </button>
      </div>
    );
  }
}
