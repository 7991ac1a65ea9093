import type { Signal } from "@preact/signals-core";
import type { ComponentChildren, JSX } from "preact";
import { awayWords } from "../i18n/away.ts";
import type { CallbackTexts, CallbackWords } from "../i18n/callback.ts";
import type { Key } from "../i18n/catalogue.ts";
import type { App } from "../state/app.ts";
import type { Booking } from "../state/booking.ts";
import type { BookingField } from "../state/refusals.ts";
import { tellMeOf } from "../state/tellMe.ts";
import { AlertIcon } from "./signs.tsx";

interface PartProps {
  booking: Booking;
  say: CallbackWords;
}

/** Does what a form asks for, and leads to the field that is wrong. */
export async function submit(event: Event, act: () => Promise<void>, booking: Booking): Promise<void> {
  event.preventDefault();
  await act();
  const field = booking.refusal.peek()?.field;
  if (field && field !== "form") document.getElementById(field)?.focus();
}

interface LineProps extends PartProps {
  id: "number" | "mail";
  type: "tel" | "email";
  value: Signal<string>;
  label: string;
  hint: string;
  optional?: boolean;
}

/** A number or an address. What is typed stays as it was typed. */
export function Line({ booking, say, id, type, value, label, hint, optional = false }: LineProps): JSX.Element {
  const wrong = booking.refusal.value?.field === id;
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="hint">({booking.app.words.value.say("pre.optional")})</span>}
      </label>
      <input
        id={id}
        type={type as "tel"}
        dir="ltr"
        autocomplete={type}
        maxlength={type === "tel" ? 40 : 254}
        value={value.value}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <Wrong booking={booking} say={say} field={id} />
    </div>
  );
}

/** What is wrong with a field, or with all of it. */
export function Wrong({ booking, say, field }: PartProps & { field: BookingField }): JSX.Element | null {
  const refusal = booking.refusal.value;
  if (refusal?.field !== field) return null;
  const { key } = refusal;
  return (
    <p class="wrong" id={`${field}-wrong`}>
      <AlertIcon />
      {key.startsWith("cb.") ? say(key as keyof CallbackTexts) : booking.app.words.value.say(key as Key)}
    </p>
  );
}

/** Notices of the browser, for whoever comes back into the chat. */
export function ByBrowser({ app, say }: { app: App; say: CallbackWords }): JSX.Element | null {
  const tell = tellMeOf(app);
  const possible = app.session.site.value?.tells?.push !== undefined && "Notification" in window;
  // The window that asks has its own texts: they are fetched while one reads.
  awayWords(app.words.value);
  if (tell.telling.value?.push) return <p class="pushed">{say("cb.pushed")}</p>;
  if (!possible) return null;
  return (
    <button type="button" class="link" onClick={() => tell.byPush()}>
      {say("cb.push")}
    </button>
  );
}

/** What the visitor agrees to, as it is kept. */
export function Agreed({ booking, say }: PartProps): JSX.Element | null {
  const consent = booking.consent();
  return consent ? (
    <p class="agreed">
      {say("cb.agreed")} <q>{consent}</q>
    </p>
  ) : null;
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  children: ComponentChildren;
  /** It is to have the focus when it comes up. */
  appeared?: ((element: HTMLElement | null) => void) | undefined;
}

/** One of several, of which one is chosen. */
export function Choice({ name, checked, onChoose, children, appeared }: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={checked} onChange={onChoose} {...(appeared && { ref: appeared })} />
      <span>{children}</span>
    </label>
  );
}
