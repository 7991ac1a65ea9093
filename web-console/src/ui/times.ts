const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Hours and minutes in the agent's zone. */
export function clockTime(at: number): string {
  return clock.format(at);
}

/** The day in the agent's zone: in words when it is near. */
export function dayName(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  if (then.toDateString() === today.toDateString()) return "Today";
  today.setDate(today.getDate() - 1);
  if (then.toDateString() === today.toDateString()) return "Yesterday";
  return then.getFullYear() === today.getFullYear() ? day.format(at) : dayAndYear.format(at);
}

/** Day and time in the agent's zone: `Today 14:15`. */
export function dayAndTime(at: number, now: number): string {
  return `${dayName(at, now)} ${clockTime(at)}`;
}
