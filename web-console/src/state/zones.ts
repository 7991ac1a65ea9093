/** Says of a moment which day it is, as the API names days. */
export type DayOf = (at: number) => string;

/** Days as a zone has them; as this browser has them without one. */
export function daysIn(zone?: string): DayOf {
  const parts = new Intl.DateTimeFormat("en", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...(zone !== undefined && { timeZone: zone }),
  });
  return (at) => {
    const found = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${found.get("year")}-${found.get("month")}-${found.get("day")}`;
  };
}

/** The zone of an office whose clocks are not read as here; undefined where they are, or where this browser knows no such zone. */
export function elsewhere(zone: string | undefined, here = zoneName()): string | undefined {
  if (zone === undefined) return undefined;
  try {
    return zoneName(zone) === here ? undefined : zone;
  } catch {
    return undefined;
  }
}

/** How this browser calls a zone, or its own. */
function zoneName(zone?: string): string {
  return new Intl.DateTimeFormat("en", zone === undefined ? {} : { timeZone: zone }).resolvedOptions().timeZone;
}
