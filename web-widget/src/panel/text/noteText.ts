import type { Entry } from "@ringback/web-protocol";
import type { Words } from "../i18n/words.ts";

const JOINED = { guest: "chat.guest", successor: "chat.successor" } as const;

/** What happened, in one sentence. */
export function noteText(words: Words, entry: Exclude<Entry, { kind: "message" }>): string {
  if (entry.kind === "joined") return words.say(entry.as ? JOINED[entry.as] : "chat.joined", { name: entry.name });
  if (entry.kind === "left") {
    const { name, reason } = entry;
    // after these two the visitor waits again; otherwise somebody else is there
    if (!entry.as && (reason === "lost" || reason === "transferred")) return words.say(`left.${reason}`, { name });
    return words.say("left.done", { name });
  }
  return entry.reason === "left_line" ? words.say("end.left") : words.say("end.ended");
}
