import type { JSX } from "preact";
import type { CallbackTexts, CallbackWords } from "../i18n/callback.ts";
import type { Booking } from "../state/booking.ts";
import { type Day, daysOf, type PartOfDay, type Slot, whenText } from "../text/windowText.ts";
import { zoneName, zonesOf } from "../text/zoneText.ts";
import { Choice, submit, Wrong } from "./bookFields.tsx";
import { followFocus } from "./focus.ts";
import { Heading } from "./heading.tsx";

const PARTS: Readonly<Record<PartOfDay, keyof CallbackTexts>> = {
  night: "cb.night",
  morning: "cb.morning",
  afternoon: "cb.afternoon",
  evening: "cb.evening",
};

interface TimesProps {
  booking: Booking;
  say: CallbackWords;
}

/** The days that have windows, and the windows of one of them. */
export function Times({ booking, say }: TimesProps): JSX.Element {
  const { app } = booking;
  const days = booking.days.value;
  const day = days.find(({ key }) => key === booking.day.value) ?? days[0];
  const chosen = booking.chosen.value;
  const known = booking.windows.value !== undefined;
  return (
    <form class="screen" noValidate onSubmit={(event) => void submit(event, () => choose(booking, chosen), booking)}>
      <div class="body booking">
        <Heading app={app}>{say("cb.pick")}</Heading>
        <Zones booking={booking} say={say} />
        {booking.refusal.value?.key !== "cb.taken" ? null : <Nearest booking={booking} say={say} />}
        {!day && <p class="lead">{say(known ? "cb.nothing" : "cb.look")}</p>}
        {day && days.length > 0 && <Days booking={booking} say={say} days={days} day={day} />}
        {day?.parts.map(({ part, slots }) => (
          <fieldset class="times" key={`${day.key}${part}`}>
            <legend>{say(PARTS[part])}</legend>
            <Slots booking={booking} say={say} slots={slots} />
          </fieldset>
        ))}
      </div>
      <div class="footer">
        <Wrong booking={booking} say={say} field="form" />
        <button type="submit" class="button wide" aria-disabled={chosen === undefined || booking.busy.value}>
          {label(booking, say, chosen)}
        </button>
      </div>
    </form>
  );
}

async function choose(booking: Booking, chosen: number | undefined): Promise<void> {
  if (chosen !== undefined) await booking.choose(chosen);
}

function label(booking: Booking, say: CallbackWords, chosen: number | undefined): string {
  if (!booking.moved || chosen === undefined) return say("cb.next");
  return say("cb.moveTo", { time: whenText(booking.app.words.value.language, booking.zone.value, chosen).time });
}

function Zones({ booking, say }: TimesProps): JSX.Element {
  const zone = booking.zone.value;
  return (
    <label class="zone">
      <span>{say("cb.zone")}</span>
      <select dir="ltr" value={zone} onChange={(event) => void booking.read(event.currentTarget.value)}>
        {zonesOf([zone, booking.office.value]).map((name) => (
          <option key={name} value={name}>
            {zoneName(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Days({ booking, say, days, day }: TimesProps & { days: Day[]; day: Day }): JSX.Element {
  const { announcer } = booking.app;
  return (
    <fieldset class="days">
      <legend class="unseen">{say("cb.day")}</legend>
      {days.map(({ key, weekday, date, name, count }) => (
        <Choice
          name="day"
          key={key}
          checked={key === day.key}
          onChoose={() => {
            booking.day.value = key;
            announcer.say(say("cb.times", { day: name, n: count }));
          }}
        >
          <strong>{weekday}</strong>
          <span>{date}</span>
        </Choice>
      ))}
    </fieldset>
  );
}

function Slots({ booking, say, slots }: TimesProps & { slots: readonly Slot[] }): JSX.Element {
  const follow = followFocus(booking.app, true);
  return (
    <div class={slots.some(({ office }) => office) ? "slots wider" : "slots"}>
      {slots.map(({ start, time, office, left }) => (
        <Choice
          name="time"
          key={start}
          checked={booking.chosen.value === start}
          appeared={follow}
          onChoose={() => {
            booking.chosen.value = start;
          }}
        >
          <strong>{time}</strong>
          {office && <span class="hint">{say("cb.office", { time: office })}</span>}
          {left !== undefined && <span class="hint few">{say("cb.left", { n: left })}</span>}
        </Choice>
      ))}
    </div>
  );
}

/** That one has just gone; these two are as near as any. */
function Nearest({ booking, say }: TimesProps): JSX.Element | null {
  const { language } = booking.app.words.value;
  const [zone, office] = [booking.zone.value, booking.office.value];
  const near = daysOf(booking.nearest.value, { language, zone, office, now: booking.app.clock.now() });
  if (near.length === 0) return null;
  return (
    <div class="nearest">
      <p>{say("cb.nearest")}</p>
      <div class="acts">
        {near.flatMap(({ weekday, parts }) =>
          parts.flatMap(({ slots }) =>
            slots.map(({ start, time }) => (
              <button type="button" class="button second" key={start} onClick={() => void booking.choose(start)}>
                {weekday} {time}
              </button>
            )),
          ),
        )}
      </div>
    </div>
  );
}
