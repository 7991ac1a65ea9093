import { type DayCallback, type Deed, deedsFor, riskWords, stateWords } from "../../state/callbackDay.ts";
import { useApp } from "../app.ts";
import { FlagIcon } from "../icons.tsx";
import { laneName } from "../names.ts";
import { WhyButton } from "../why/WhyDialog.tsx";
import { useOfficeTimes } from "./office.ts";

const DEEDS: Record<Deed, string> = {
  "call-now": "Call now",
  reassign: "Give to…",
  move: "Other time…",
  cancel: "Call off…",
};

/** One callback and what can be done with it. */
export function CallbackRow({ call, act }: { call: DayCallback; act(deed: Deed): void }) {
  const site = useApp().console.store.site.value;
  const { clockTime } = useOfficeTimes();
  const risk = riskWords(call);
  return (
    <tr class={risk ? "pressing" : undefined}>
      <td class="number">
        {call.when === "turn" ? `by ${clockTime(call.start)}` : `${clockTime(call.start)}–${clockTime(call.end)}`}
        {risk && (
          <strong class="risk">
            <FlagIcon />
            {risk}
          </strong>
        )}
      </td>
      <th scope="row">
        <bdi>{call.name ?? "Visitor"}</bdi>
        {call.question && (
          <span class="day-question">
            <bdi>{call.question}</bdi>
          </span>
        )}
      </th>
      <td>
        <bdi>{laneName(site, call.lane)}</bdi>
        <span class="day-note">{call.channel === "phone" ? "By phone" : "Into the chat"}</span>
      </td>
      <td>
        <bdi>{stateWords(call, clockTime)}</bdi>
        {call.attempts > 0 && (
          <span class="day-note">{call.attempts === 1 ? "1 attempt" : `${call.attempts} attempts`}</span>
        )}
        {call.for && (
          <span class="day-note">
            For <bdi>{call.for.name}</bdi>
          </span>
        )}
        {call.proposed !== undefined && <span class="day-note">Asked about {clockTime(call.proposed)}</span>}
        {call.apologisedAt !== undefined && <span class="day-note">Apologised at {clockTime(call.apologisedAt)}</span>}
      </td>
      <td>
        <div class="day-deeds">
          {deedsFor(call).map((deed) => (
            <button key={deed} class="button small" type="button" onClick={() => act(deed)}>
              {DEEDS[deed]}
              <span class="hidden">
                {" "}
                of <bdi>{call.name ?? "Visitor"}</bdi>
              </span>
            </button>
          ))}
          <WhyButton conversation={call.conversation} />
        </div>
      </td>
    </tr>
  );
}
