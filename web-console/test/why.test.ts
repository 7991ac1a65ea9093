import { expect, test } from "vitest";
import { type Explanation, type Names, nowWords, readExplanation, reasonWords } from "../src/state/why.ts";

const names: Names = {
  agent: (id) => ({ a_1: "Maja", a_2: "Ben", a_3: "Eva" })[String(id)] ?? "an agent who left",
  lane: (lane) => (lane === "support:*" ? "Support" : "Support in English"),
};

test.each([
  [
    { code: "place", lane: "support:en", headStartMs: 300_000, for: "topic repeat", kept: "a_2" },
    "Came into the line Support in English. Stands as if 5 min earlier: the topic goes first, repeat contact. Kept a while for Ben, who served the visitor before.",
  ],
  [
    { code: "wait", lane: "support:en", reason: "no_agent", free: 0, busy: 0, away: 2, lost: 1, draining: 0 },
    "Waits: nobody takes chats in Support in English (2 away, 1 cut off).",
  ],
  [
    { code: "wait", lane: "support:en", reason: "all_busy", busy: 3, away: 0, draining: 1 },
    "Waits: all slots in Support in English are taken (3 busy, 1 finishing).",
  ],
  [
    {
      code: "offer",
      agent: "a_1",
      reason: "longest_idle",
      runnersUp: [
        { agent: "a_2", score: 5 },
        { agent: "a_3", score: 6 },
      ],
      free: 3,
      busy: 2,
    },
    "Put before Maja, free the longest. Next would have been Ben and Eva. Not asked: 2 busy.",
  ],
  [
    { code: "offer", agent: "a_1", reason: "first_in_line", runnersUp: [{ conversation: "c_1", score: 5 }] },
    "Put before Maja, whose slot came free: this was first in line. Others came after.",
  ],
  [
    { code: "back", agent: "a_1", reason: "missed_offer" },
    "Maja did not answer in time. The place in the line is the same.",
  ],
  [{ code: "accept", agent: "a_1", waitedMs: 41_000 }, "Maja took it after 0:41."],
  [
    { code: "move", to: "support:*", reason: "general" },
    "Waits for anyone of Support now, with the same place: the wait for the language was too long.",
  ],
  [{ code: "end", by: "visitor", state: "offered" }, "The visitor left the line."],
  [{ code: "end", by: "visitor", state: "active" }, "The visitor ended it."],
  [{ code: "sent_to_the_moon" }, "Noted: sent to the moon."],
])("%o", (reason, words) => {
  expect(reasonWords({ at: 1, ...reason }, names)).toBe(words);
});

test("where it stands is told as long as it stands", () => {
  const staff = { free: 0, busy: 2, away: 0, lost: 0, draining: 0 };
  const told: Explanation = { reasons: [], agents: {} };
  const now = { state: "line", lane: "support:en", agents: [], ahead: 3, here: false, staff };
  expect(nowWords({ ...told, now }, names)).toBe(
    "Waits in Support in English, 3 in front, not connected. Agents: 0 free, 2 busy.",
  );
  expect(nowWords({ ...told, now: { ...now, state: "offered", agents: ["a_1", "a_2"] } }, names)).toBe(
    "Rings with Maja and Ben.",
  );
  expect(nowWords(told, names)).toBeUndefined();
});

test("what is no explanation is refused", () => {
  expect(() => readExplanation({ error: {} })).toThrow();
  expect(() => readExplanation(undefined)).toThrow();
  expect(readExplanation({ reasons: [], agents: {} })).toEqual({ reasons: [], agents: {} });
});

test.each([
  [{ code: "callback", move: "start", agent: "a_1" }, "Maja took the callback."],
  [{ code: "callback", move: "cancel" }, "The callback was called off."],
  [{ code: "callback", move: "cancel", by: "a_2" }, "Ben called the callback off."],
  [{ code: "callback", move: "reassign", by: "a_2", agent: "a_3" }, "Ben gave the callback to Eva."],
  [{ code: "callback", move: "of_tomorrow" }, "Of the callback: of tomorrow."],
  [{ code: "book" }, "Left the line: a callback is promised."],
  [{ code: "due", lane: "support:*" }, "Stands in the line Support again, in front."],
  [{ code: "aside", agent: "a_1" }, "Maja gets no new chats before this callback, to dial with an empty desk."],
  [{ code: "dial", agent: "a_1" }, "Maja dialled."],
  [
    { code: "attempt", agent: "a_1", reason: "no_answer", words: "Rang six times" },
    "Maja said of the attempt: nobody answered. Note: \u2068Rang six times\u2069",
  ],
  [{ code: "end", by: "agent", reason: "unreachable" }, "Over: the visitor could not be reached by phone."],
])("the life of a callback is told in sentences: %o", (reason, words) => {
  expect(reasonWords({ at: 0, ...reason }, names)).toBe(words);
});

test("a booked conversation stands in no line, and is not over", () => {
  const staff = { free: 0, busy: 0, away: 0, lost: 0, draining: 0 };
  const now = { state: "booked", lane: "support:en", agents: [], here: false, staff };
  expect(nowWords({ now, reasons: [], agents: {} }, names)).toBe("Waits for a callback, and stands in no line.");
});
