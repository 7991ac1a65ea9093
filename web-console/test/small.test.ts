import { expect, test } from "vitest";
import { AGAIN_AFTER_MS, Cues } from "../src/state/cues.ts";
import { newerDesk } from "../src/state/desk.ts";
import { summarise } from "../src/state/queue.ts";
import { nextAt } from "../src/state/returnTime.ts";
import { ringAt } from "../src/state/ring.ts";
import { duration, languageName, pageTitle, waited } from "../src/state/text.ts";
import { EMPTY_DESK, offer } from "./support/desks.ts";

test("a desk with a lower revision is old news", () => {
  const held = { ...EMPTY_DESK, rev: 8 };
  expect(newerDesk(held, { ...EMPTY_DESK, rev: 7 })).toBe(held);
  expect(newerDesk(held, { ...EMPTY_DESK, rev: 9 }).rev).toBe(9);
  expect(newerDesk(undefined, held)).toBe(held);
});

test("a ring runs from all to nothing and no further, whatever the clocks say", () => {
  expect(ringAt(offer("o_1"), 0)).toEqual({ leftMs: 20_000, share: 1 });
  expect(ringAt(offer("o_1"), 15_000)).toEqual({ leftMs: 5000, share: 0.25 });
  expect(ringAt(offer("o_1"), 25_000)).toEqual({ leftMs: 0, share: 0 });
  expect(ringAt(offer("o_1"), -5000).share).toBe(1);
});

test("the first message is heard, the next only after 30 s without an answer", () => {
  const cues = new Cues();
  expect(cues.wrote("c", 0, false)).toBe(true);
  expect(cues.wrote("c", AGAIN_AFTER_MS - 1, false)).toBe(false);
  expect(cues.wrote("c", AGAIN_AFTER_MS, false)).toBe(true);
  cues.answered("c");
  expect(cues.wrote("c", AGAIN_AFTER_MS + 1, false)).toBe(true);
});

test("the chat in front of the agent is silent, the others are not", () => {
  const cues = new Cues();
  expect(cues.wrote("open", 0, true)).toBe(false);
  expect(cues.wrote("other", 0, false)).toBe(true);
});

test.each([
  [0, "0:00"],
  [41_900, "0:41"],
  [725_000, "12:05"],
  [3_723_000, "1:02:03"],
  [-5, "0:00"],
])("%d ms is shown as %s", (ms, shown) => {
  expect(duration(ms)).toBe(shown);
});

test("waits are told in words", () => {
  expect(waited(59_999)).toBe("less than a minute");
  expect(waited(60_000)).toBe("1 minute");
  expect(waited(9.9 * 60_000)).toBe("9 minutes");
});

test("a language has its English name, an odd tag its own", () => {
  expect(languageName("sl")).toBe("Slovenian");
  expect(languageName("not a tag")).toBe("not a tag");
});

test("the title counts only when something waits", () => {
  expect(pageTitle(2, "Harbour Shop")).toBe("(2) Harbour Shop");
  expect(pageTitle(0, "Harbour Shop")).toBe("Harbour Shop");
});

test("the line in one sentence: how many, the oldest, what comes next", () => {
  const place = { conversation: "c", name: "Ana", ahead: 0 };
  const waiting = [
    { ...place, lane: "support:ru", topic: "payment", since: 50 },
    { ...place, lane: "sales:*", since: 20 },
  ];
  expect(summarise(waiting)).toMatchObject({
    waiting: 2,
    away: 0,
    oldestSince: 20,
    next: { what: "sales", language: "any" },
  });
  const ahead = { ...place, lane: "support:fa", since: 30_050, headStart: { minutes: 1, reasons: ["repeat"] } };
  expect(summarise(waiting.map((each) => ({ ...each, turn: "called" as const }))).away).toBe(2);
  expect(summarise([...waiting, ahead])).toMatchObject({ oldestSince: 20, next: { what: "support", language: "fa" } });
  expect(summarise([])).toEqual({ waiting: 0, away: 0, oldestSince: undefined, next: undefined });
});

test("a planned return is the next time the clock shows it", () => {
  const noon = new Date(2026, 10, 21, 12, 0).getTime();
  expect(nextAt("12:30", noon)).toBe(noon + 30 * 60_000);
  expect(nextAt("11:30", noon)).toBe(new Date(2026, 10, 22, 11, 30).getTime());
  for (const wrong of ["", "noon", "24:00", "12:60"]) expect(nextAt(wrong, noon)).toBeUndefined();
});
