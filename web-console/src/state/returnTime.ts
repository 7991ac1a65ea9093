/** Breaks offered with one press, in minutes. */
export const BREAKS = [5, 15, 30, 60] as const;

/** The next time the wall clock shows `time` (`HH:MM`), in UTC milliseconds. @returns `undefined` for another form */
export function nextAt(time: string, now: number): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time);
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2])];
  if (!parts || hours > 23 || minutes > 59) return undefined;
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}
