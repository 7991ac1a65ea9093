/** Where this browser reads the clock. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zones one can choose, by name; in browsers that do not tell them only those that are known. */
export function zonesOf(known: readonly (string | undefined)[]): string[] {
  const all = Intl.supportedValuesOf?.("timeZone") ?? [];
  return [...new Set([...all, ...known])].filter((zone) => zone !== undefined).sort();
}

/** What a zone is called: its place. */
export function zoneName(zone: string): string {
  return offsetOf(zone) ?? zone.replaceAll("_", " ").replace("/", " / ");
}

/** The place of a zone alone. */
export function zonePlace(zone: string): string {
  return offsetOf(zone) ?? zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}

/** Zones without a place are so many hours from UTC; in their names the sign is turned around. */
function offsetOf(zone: string): string | undefined {
  const found = /^Etc\/(?:GMT|UTC)(?:([+-])(\d+))?$/.exec(zone);
  if (!found) return undefined;
  const [, sign, hours = "0"] = found;
  return hours === "0" ? "UTC" : `UTC${sign === "-" ? "+" : "−"}${hours}`;
}
