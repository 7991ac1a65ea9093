import { expect, test } from "vitest";
import { readDay } from "../src/state/callbackDay.ts";
import { oversoldWords, unpromisedWords } from "../src/state/outlook.ts";

const time = (at: number) => `14:${String(at).padStart(2, "0")}`;
const window = { department: "cards", start: 0, end: 15, promised: 6, keepable: 4, asked: 0 };

test.each([
  [0, "Cards, 14:00–14:15: 6 promised, 4 can be kept."],
  [1, "Cards, 14:00–14:15: 6 promised, 4 can be kept. 1 visitor was asked for another time."],
  [2, "Cards, 14:00–14:15: 6 promised, 4 can be kept. 2 visitors were asked for another time."],
])("a window that is too full is told, %i asked", (asked, words) => {
  expect(oversoldWords({ ...window, asked }, "Cards", time)).toBe(words);
});

test.each([
  [
    { code: "too_few_agents", hours: 168, of: 168 },
    "Cards: No callbacks at a time are promised. With so few agents all are away at once too often: 99 in 100 promises cannot be kept.",
  ],
  [
    { code: "nobody_planned", hours: 3, of: 40 },
    "Cards: In 3 of the next 40 hours none are promised. Nobody is planned.",
  ],
  [{ code: "of_tomorrow", hours: 1, of: 2 }, "Cards: In 1 of the next 2 hours none are promised. of tomorrow"],
])("what cannot be promised is told in words: %o", (change, words) => {
  expect(unpromisedWords({ department: "cards", ...change }, "Cards")).toBe(words);
});

test("a page of an older server says nothing of it", () => {
  expect(readDay({ from: 0, callbacks: [] }).oversold).toBeUndefined();
  expect(readDay({ from: 0, callbacks: [], oversold: [window] }).oversold).toEqual([window]);
});
