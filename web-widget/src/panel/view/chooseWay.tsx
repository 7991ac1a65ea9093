import type { JSX } from "preact";
import type { CallbackWords } from "../i18n/callback.ts";
import type { Booking } from "../state/booking.ts";
import { callingOf } from "../state/calling.ts";
import { Heading } from "./heading.tsx";
import { OnIcon } from "./signs.tsx";

/** At one's turn, at a time, or no callback at all. */
export function ChooseWay({ booking, say }: { booking: Booking; say: CallbackWords }): JSX.Element {
  const { app } = booking;
  return (
    <div class="body booking">
      <Heading app={app}>{say("cb.ways")}</Heading>
      <ul class="topics">
        <li>
          <Way title={say("cb.turn")} text={say("cb.turnText")} onClick={() => booking.chooseTurn()} />
        </li>
        <li>
          <Way title={say("cb.pick")} text={say("cb.pickText")} onClick={() => booking.chooseTime()} />
        </li>
      </ul>
      <button
        type="button"
        class="link"
        onClick={() => {
          callingOf(app).refuse();
          booking.back();
        }}
      >
        {say("cb.refuse")}
      </button>
    </div>
  );
}

function Way({ title, text, onClick }: { title: string; text: string; onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="topic" onClick={onClick}>
      <span>
        <strong>{title}</strong>
        <span class="hint">{text}</span>
      </span>
      <OnIcon />
    </button>
  );
}
