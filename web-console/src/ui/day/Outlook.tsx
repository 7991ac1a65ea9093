import { type Oversold, oversoldWords, type Unpromised, unpromisedWords } from "../../state/outlook.ts";
import { useApp } from "../app.ts";
import { laneName } from "../names.ts";
import { useOfficeTimes } from "./office.ts";

interface Told {
  readonly oversold: readonly Oversold[];
  readonly unpromised: readonly Unpromised[];
}

/** What cannot be kept of a day, and what cannot be promised in the next; nothing while all is well. */
export function Outlook({ oversold, unpromised }: Told) {
  const site = useApp().console.store.site.value;
  const { clockTime } = useOfficeTimes();
  const line = (department: string, language = "*") => laneName(site, `${department}:${language}`);
  if (oversold.length + unpromised.length === 0) return null;
  return (
    <ul class="day-outlook" aria-label="What cannot be promised">
      {oversold.map((window) => (
        <li key={`${window.department} ${window.start}`} class="oversold">
          {oversoldWords(window, line(window.department), clockTime)}
        </li>
      ))}
      {unpromised.map((one) => (
        <li key={`${one.department} ${one.language ?? ""} ${one.code}`}>
          {unpromisedWords(one, line(one.department, one.language))}
        </li>
      ))}
    </ul>
  );
}
