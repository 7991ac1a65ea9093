import type { Named, Next } from "@ringback/web-protocol";
import type { Words } from "../i18n/words.ts";

const WHO = {
  line: "next.line",
  agent: "next.agent",
  department: "next.department",
  supervisor: "next.supervisor",
} as const;

/** Who is next for somebody who waits again, and that nothing is asked twice. @param departments whose names the site told */
export function nextText(words: Words, { to, department, why }: Next, departments: readonly Named[] = []): string {
  const place = departments.find(({ id }) => id === department)?.name ?? department ?? "";
  const who = words.say(WHO[to], { to: place });
  const told = to === "department" ? `${who}.` : who;
  return [...(why === "returned" ? [words.say("next.returned")] : []), told, words.say("next.read")].join(" ");
}
