import { daysBetween, type Words } from "../i18n/words.ts";
import type { KnownIncident } from "../state/talk.ts";

/** What is said of an incident beside its text: when it was noticed, when more is known, or that it is over. */
export function incidentLines(words: Words, incident: KnownIncident, now: number): string[] {
  if (incident.over) return [words.say("incident.over")];
  const time = (at: number) => (daysBetween(at, now) === 0 ? words.time(at) : words.when(at));
  const next = words.say(incident.late ? "incident.late" : "incident.next", { time: time(incident.nextUpdateAt) });
  return [words.say("incident.noticed", { time: time(incident.noticedAt) }), next];
}
