import { expect, test } from "vitest";
import { promiseWords } from "../src/state/told.ts";

const SINCE = 1_000_000;
const told = { since: SINCE, lo: 240, hi: 420, promiseAt: SINCE + 420_000 };
const after = (minutes: number) => SINCE + minutes * 60_000;

test.each([
  [told, 3, "told 4–7 min, waited 3"],
  [told, 9, "told 4–7 min, waited 9 (apologise)"],
  [{ ...told, lo: 0, hi: 300, promiseAt: after(5) }, 4.9, "told up to 5 min, waited 4"],
  [
    { ...told, moved: { lo: 420, hi: 720, promiseAt: after(14) } },
    12,
    "told 4–7 min, then 7–12, waited 12 (apologise)",
  ],
  [{ ...told, missed: true }, 7, "told 4–7 min, waited 7 (apologise)"],
  [{ ahead: 3 }, 7, undefined],
  [undefined, 7, undefined],
])("what was told and what became of it: %j after %d min", (what, minutes, words) => {
  expect(promiseWords(what, after(minutes))).toBe(words);
});
