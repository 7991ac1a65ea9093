import type { Place } from "@ringback/web-protocol";
import type { Key } from "../i18n/catalogue.ts";
import type { Words } from "../i18n/words.ts";
import { queueLine } from "./queueLine.ts";

/** What is said of a wait: one sentence that matters most, and what stands below it. */
export interface WaitText {
  title: string;
  lines: string[];
}

/** Reasons this panel has words for; others are not told. */
const REASONS: Readonly<Record<string, Key>> = {
  cut_off: "why.cut_off",
  precedence: "why.precedence",
  shared_agents: "why.shared_agents",
  fewer_agents: "why.fewer_agents",
};

/** A wait in words, from what the server says of the place. */
export function waitText(words: Words, place: Place | undefined): WaitText {
  const ahead = queueLine(words, place?.ahead);
  if (!place) return { title: ahead, lines: [] };
  const range = rangeOf(words, place);
  const title = titleOf(words, place, range) ?? ahead;
  const lines: string[] = [];
  if (title !== ahead) lines.push(ahead);
  if (range === undefined) lines.push(words.say(place.basis === "no_agents" ? "queue.nobody" : "queue.unsure"));
  else if (place.notice === "overdue") lines.push(likely(words, place, range));
  const reason = place.reason === undefined ? undefined : REASONS[place.reason];
  if (reason) lines.push(words.say(reason));
  if (place.served10 !== undefined) lines.push(words.say("queue.moved", { n: place.served10 }));
  if (place.closingAt !== undefined) lines.push(words.say("queue.closing", { time: words.time(place.closingAt) }));
  return { title, lines };
}

/** What screen readers hear of it: where one stands and how long. */
export function waitSpoken(words: Words, place: Place | undefined): string {
  const { title, lines } = waitText(words, place);
  return lines[0] === undefined ? title : `${title} ${lines[0]}`;
}

function titleOf(words: Words, place: Place, range: string | undefined): string | undefined {
  if (place.notice === "overdue" && place.promiseAt !== undefined) {
    return words.say("queue.overdue", { time: words.time(place.promiseAt) });
  }
  if (range === undefined) return undefined;
  if (place.notice === "longer") return words.say("queue.longer", { range: inSentence(words, range) });
  return likely(words, place, range);
}

/** "Up to 5 minutes" and "Less than a minute" are sentences of their own. */
function likely(words: Words, place: Place, range: string): string {
  return place.lo === 0 ? range : words.say("queue.range", { range });
}

/** The range; nothing when the server names none. */
function rangeOf(words: Words, { lo, hi }: Place): string | undefined {
  if (lo === undefined || hi === undefined) return undefined;
  const [a, n] = [lo / 60, hi / 60];
  if (a > 0) return words.say("queue.minutes", { a, n });
  return n === 1 ? words.say("queue.lt1") : words.say("queue.upto", { n });
}

function inSentence({ language }: Words, text: string): string {
  return text.slice(0, 1).toLocaleLowerCase(language) + text.slice(1);
}
