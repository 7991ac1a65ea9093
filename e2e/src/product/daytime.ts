/** Nobody is called at night, so whoever tests it is where the sun is up. */

/** Hours of UTC from which it is day there, a country, and a number of it. */
const PHONES = [
  [1, "NZ", "+64 21 123 4567"],
  [8, "SI", "+386 40 123 456"],
  [18, "US", "+1 201 555 0123"],
] as const;

/** A zone in which it is about noon. */
export function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  // The sign in these names is turned around.
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** Countries of which one has day at any hour. */
export const DAY_COUNTRIES: string[] = PHONES.map(([, country]) => country);

/** An ordinary number where it is day now. */
export function dayNumber(): string {
  const hour = new Date().getUTCHours();
  return (PHONES.findLast(([from]) => hour >= from) ?? PHONES[2])[2];
}
