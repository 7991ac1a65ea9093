import type { DeskCallback } from "@ringback/web-protocol";
import { isLate, tryWords } from "../../state/callback.ts";
import { serverNow } from "../../state/clock.ts";
import { clockTime } from "../times.ts";

/** What was promised. */
export function CallWindow({ call }: { call: DeskCallback }) {
  return (
    <p class="call-window">
      Promised {clockTime(call.start)} to {clockTime(call.end)}
      {isLate(call, serverNow.value) && <strong> · late, apologise</strong>}
    </p>
  );
}

/** What came of the attempts before; absent before the first. */
export function Tries({ call }: { call: DeskCallback }) {
  if (call.tries.length === 0) return null;
  return (
    <ul class="call-tries" aria-label="Attempts before">
      {call.tries.map((one) => (
        <li key={one.at}>
          {tryWords(one, clockTime)}
          {one.note && (
            <>
              {" · "}
              <bdi>{one.note}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
