import type { Entry } from "@ringback/web-protocol";
import type { Words } from "../i18n/words.ts";

/** What happened, in one sentence. */
export function noteText(words: Words, entry: Exclude<Entry, { kind: "message" }>): string {
  if (entry.kind === "joined") return words.say("chat.joined", { name: entry.name });
  if (entry.kind === "left") return words.say(`left.${entry.reason}`, { name: entry.name });
  return entry.reason === "left_line" ? words.say("end.left") : words.say("end.ended");
}
