import { daysIn } from "../state/zones.ts";

const DAY_MS = 86_400_000;

/** How moments are said. */
export interface Times {
  /** Hours and minutes. */
  clockTime(at: number): string;
  /** The day: in words when it is near. */
  dayName(at: number, now: number): string;
  /** Day and time: `Today 14:15`. */
  dayAndTime(at: number, now: number): string;
}

/** Times as a zone has them; as the agent's own has them without one. */
export function timesIn(zone?: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", zone === undefined ? options : { ...options, timeZone: zone });
  const clock = format({ hour: "2-digit", minute: "2-digit" });
  const day = format({ weekday: "long", day: "numeric", month: "long" });
  const dayAndYear = format({ day: "numeric", month: "long", year: "numeric" });
  const dayOf = daysIn(zone);
  const clockTime = (at: number) => clock.format(at);
  const dayName = (at: number, now: number) => {
    const [then, today] = [dayOf(at), dayOf(now)];
    if (then === today) return "Today";
    if (Date.parse(today) - Date.parse(then) === DAY_MS) return "Yesterday";
    return then.slice(0, 4) === today.slice(0, 4) ? day.format(at) : dayAndYear.format(at);
  };
  return { clockTime, dayName, dayAndTime: (at, now) => `${dayName(at, now)} ${clockTime(at)}` };
}

/** Times in the agent's zone. */
export const { clockTime, dayName, dayAndTime } = timesIn();
