import type { Entry, LeftEntry, Named } from "@ringback/web-protocol";
import type { Words } from "../i18n/words.ts";

const JOINED = { guest: "chat.guest", successor: "chat.successor" } as const;
const PASSED = { agent: "left.transferred", department: "left.department", supervisor: "left.supervisor" } as const;

/** What happened, in a sentence or two. @param departments whose names the site told */
export function noteText(
  words: Words,
  entry: Exclude<Entry, { kind: "message" }>,
  departments: readonly Named[] = [],
): string {
  if (entry.kind === "joined") return words.say(entry.as ? JOINED[entry.as] : "chat.joined", { name: entry.name });
  if (entry.kind === "left") return leftText(words, entry, departments);
  return entry.reason === "left_line" ? words.say("end.left") : words.say("end.ended");
}

function leftText(
  words: Words,
  { name, reason, as, to = "agent", department }: LeftEntry,
  departments: readonly Named[],
) {
  // After `lost` and `transferred` of an assignee the visitor waits again; otherwise somebody else is there.
  if (as || (reason !== "lost" && reason !== "transferred")) {
    return words.say(reason === "handed_over" ? "left.handed" : "left.done", { name });
  }
  const place = departments.find(({ id }) => id === department)?.name ?? department ?? "";
  const what = reason === "lost" ? "left.lost" : PASSED[to];
  return `${words.say(what, { name, to: place })}${what === "left.department" ? "." : ""} ${words.say("left.place")}`;
}
