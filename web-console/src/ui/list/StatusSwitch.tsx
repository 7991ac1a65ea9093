import type { Desk } from "@ringback/web-protocol";
import { serverNow, serverTime } from "../../state/clock.ts";
import { BREAKS, nextAt } from "../../state/returnTime.ts";
import { useApp } from "../app.ts";
import { clockTime } from "../times.ts";

/** Available or away, and when the agent means to be back. */
export function StatusSwitch() {
  const { console } = useApp();
  const desk = console.store.desk.value;
  if (!desk) return null;
  const set = (status: "available" | "away") => void console.commands.availability(status);
  return (
    <div class="status">
      <fieldset class="segments">
        <legend class="hidden">Your status</legend>
        <label class="available">
          <input type="radio" name="status" checked={desk.status === "available"} onChange={() => set("available")} />
          <span>Available</span>
        </label>
        <label class="away">
          <input type="radio" name="status" checked={desk.status === "away"} onChange={() => set("away")} />
          <span>Away</span>
        </label>
      </fieldset>
      {desk.status === "away" && (desk.reason === "missed_offer" ? <Missed /> : <ReturnTime desk={desk} />)}
      {desk.status === "offline" && <p class="hint">You get no chats until you choose.</p>}
    </div>
  );
}

function Missed() {
  const { console } = useApp();
  return (
    <div class="banner wait">
      <p>You missed an offer, so you are set to away. The visitor is back at the front.</p>
      <button class="button small" type="button" onClick={() => void console.commands.availability("available")}>
        I am back
      </button>
    </div>
  );
}

function ReturnTime({ desk }: { desk: Desk }) {
  const { console } = useApp();
  const away = (at: number) => void console.commands.availability("away", at);
  return (
    <div class="return-time">
      <p>{desk.returnAt === undefined ? "Back in" : <Back at={desk.returnAt} />}</p>
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
  const over = serverNow.value > at;
  return (
    <span class={over ? "over" : undefined}>
      Back at <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
      {over && ": that time has passed"}
    </span>
  );
}
