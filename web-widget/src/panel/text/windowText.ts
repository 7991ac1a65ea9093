import type { CallbackWindow } from "@ringback/web-protocol";

/** The parts of a day, by the hour they begin. */
const PARTS = { evening: 18, afternoon: 12, morning: 6, night: 0 } as const;

/** A part of a day. */
export type PartOfDay = keyof typeof PARTS;

/** A window as it is shown. */
export interface Slot {
  start: number;
  time: string;
  /** What the clock of the office shows, where that differs. */
  office: string | undefined;
  /** Places left, when they are few. */
  left: number | undefined;
}

/** The windows of one part of a day. */
export interface DayPart {
  part: PartOfDay;
  slots: Slot[];
}

/** A day that has windows. */
export interface Day {
  /** Its date in the zone, the same in every language. */
  key: string;
  /** Its name in few letters, for today and tomorrow in words. */
  weekday: string;
  date: string;
  /** Its whole name. */
  name: string;
  parts: DayPart[];
  /** How many windows it has. */
  count: number;
}

/** Where clocks are read, and how. */
export interface Reading {
  language: string;
  zone: string;
  /** Where the office reads the clock, if it does. */
  office: string | undefined;
  now: number;
}

/** Windows by day and part of the day, in the visitor's zone, calendar and digits. Days without windows are left out. */
export function daysOf(windows: readonly CallbackWindow[], { language, zone, office, now }: Reading): Day[] {
  const format = (options: Intl.DateTimeFormatOptions, timeZone = zone, tag = language) => {
    const made = new Intl.DateTimeFormat(tag, { ...options, timeZone });
    return (at: number) => made.format(at);
  };
  const key = format({ dateStyle: "short" }, zone, "en-CA");
  const hour = format({ hour: "numeric", hourCycle: "h23" }, zone, "en");
  const time = format({ timeStyle: "short" });
  const there = office === undefined ? time : format({ timeStyle: "short" }, office);
  const weekday = format({ weekday: "short" });
  const date = format({ day: "numeric", month: "short" });
  const name = format({ weekday: "long", day: "numeric", month: "long" });
  const near = nearDays(language, key, now);
  const days = new Map<string, Day>();
  for (const { start, left } of windows) {
    const day = key(start);
    const known = days.get(day) ?? {
      key: day,
      weekday: near.get(day) ?? weekday(start),
      date: date(start),
      name: name(start),
      parts: [],
      count: 0,
    };
    days.set(day, known);
    known.count++;
    const shown = time(start);
    const elsewhere = there(start);
    const slot = { start, time: shown, office: elsewhere === shown ? undefined : elsewhere, left };
    put(known.parts, partOf(Number(hour(start))), slot);
  }
  return [...days.values()];
}

/** Today and tomorrow in words. */
function nearDays(language: string, key: (at: number) => string, now: number): Map<string, string> {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return new Map([0, 1].map((days) => [key(now + days * 86_400_000), words.format(days, "day")]));
}

function put(parts: DayPart[], part: PartOfDay, slot: Slot): void {
  const last = parts.at(-1);
  if (last?.part === part) last.slots.push(slot);
  else parts.push({ part, slots: [slot] });
}

function partOf(hour: number): PartOfDay {
  const found = Object.entries(PARTS).find(([, from]) => hour >= from);
  return (found?.[0] ?? "night") as PartOfDay;
}

/** A window's day and time, for sentences, and both together as a heading. */
export function whenText(language: string, zone: string, at: number): { date: string; time: string; both: string } {
  const day = { weekday: "long", day: "numeric", month: "long" } as const;
  const clock = { hour: "numeric", minute: "2-digit" } as const;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: zone }).format(at);
  return { date: format(day), time: format(clock), both: format({ ...day, ...clock }) };
}
