import type { Desk } from "@ringback/web-protocol";
import { serverNow, serverTime } from "../../state/clock.ts";
import { BREAKS, nextAt } from "../../state/returnTime.ts";
import { useApp } from "../app.ts";
import { clockTime } from "../times.ts";

/** Why the server set somebody away, and what it means for them. */
const SET_AWAY: Record<string, string> = {
  missed_offer: "You missed an offer, so you are set to away. The visitor is back at the front.",
  unseen_offers: "Offers did not reach this screen, so you are set to away.",
  drained: "Your last chat is over, so you are set to away.",
  supervisor: "A supervisor set you to away.",
};

/** Whether new chats are welcome, and when the agent means to be back. */
export function StatusSwitch() {
  const { console } = useApp();
  const desk = console.store.desk.value;
  if (!desk) return null;
  return (
    <div class="status">
      <fieldset class="segments three">
        <legend class="hidden">Your status</legend>
        <Choice status="available" name="Available" desk={desk} />
        <Choice status="draining" name="No new chats" desk={desk} />
        <Choice status="away" name="Away" desk={desk} />
      </fieldset>
      <StatusNews desk={desk} />
    </div>
  );
}

function Choice({ status, name, desk }: { status: "available" | "draining" | "away"; name: string; desk: Desk }) {
  const { commands } = useApp().console;
  return (
    <label class={status}>
      <input
        type="radio"
        name="status"
        checked={desk.status === status}
        onChange={() => void commands.availability(status)}
      />
      <span>{name}</span>
    </label>
  );
}

/** What follows from the status: how to come back, and when. */
function StatusNews({ desk }: { desk: Desk }) {
  if (desk.phone !== undefined && desk.status === "available") {
    return <p class="hint">On the phone: your other slots get nothing until that is over.</p>;
  }
  if (desk.aside !== undefined && desk.status === "available") {
    const words = `You have a callback by phone at ${clockTime(desk.aside)}. No new chats come before, so that your desk is empty.`;
    return <p class="hint">{words}</p>;
  }
  if (desk.status === "offline") return <p class="hint">You get no chats until you choose.</p>;
  if (desk.status === "draining") {
    const words = "You keep the chats you have. After the last one you are set to away.";
    if (desk.reason !== "supervisor") return <p class="hint">{words}</p>;
    return <ComeBack tone="note" words={`A supervisor stopped new chats for you. ${words}`} press="Take chats again" />;
  }
  if (desk.status !== "away") return null;
  const words = SET_AWAY[desk.reason ?? ""];
  if (words) return <ComeBack tone="wait" words={words} press="I am back" />;
  return <ReturnTime desk={desk} />;
}

/** One press to take chats again. */
function ComeBack({ tone, words, press }: { tone: "wait" | "note"; words: string; press: string }) {
  const { commands } = useApp().console;
  return (
    <div class={`banner ${tone}`}>
      <p>{words}</p>
      <button class="button small" type="button" onClick={() => void commands.availability("available")}>
        {press}
      </button>
    </div>
  );
}

function ReturnTime({ desk }: { desk: Desk }) {
  const { console } = useApp();
  const away = (at: number) => void console.commands.availability("away", at);
  return (
    <div class="return-time">
      {desk.returnAt !== undefined && serverNow.value > desk.returnAt ? (
        <ComeBack tone="wait" words={`You meant to be back at ${clockTime(desk.returnAt)}.`} press="I am back" />
      ) : (
        <p>{desk.returnAt === undefined ? "Back in" : <Back at={desk.returnAt} />}</p>
      )}
      <div class="chips">
        {BREAKS.map((minutes) => (
          <button key={minutes} class="chip" type="button" onClick={() => away(serverTime() + minutes * 60_000)}>
            {minutes}
            <span class="hidden"> minutes</span>
            <span aria-hidden="true"> min</span>
          </button>
        ))}
        <input
          class="chip-input"
          type="time"
          aria-label="Back at"
          onChange={(event) => {
            const at = nextAt(event.currentTarget.value, Date.now());
            if (at !== undefined) away(at);
          }}
        />
      </div>
    </div>
  );
}

function Back({ at }: { at: number }) {
  return (
    <>
      Back at <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
    </>
  );
}
