import { expect, test } from "vitest";
import { biasWords, byHour, byLane, percent, readScores, type Score } from "../src/state/scores.ts";

const HOUR = 3_600_000;

function score(hour: number, lane: string, change: Partial<Score> = {}): Score {
  return { hour: hour * HOUR, lane, questions: 0, shown: 0, promises: {}, ...change };
}

const MORNING = score(8, "support:en", {
  questions: 30,
  p50: 0.5,
  p90: 0.9,
  bias: 20,
  shown: 10,
  inside: 0.8,
  promises: { first_p90: { made: 12, atRisk: 3, kept: 10, late: 2 } },
});
const NOON = score(12, "support:en", {
  questions: 10,
  p50: 0.9,
  p90: 1,
  bias: -20,
  shown: 30,
  inside: 0.4,
  promises: { first_p90: { made: 3, atRisk: 0, kept: 2, late: 0 } },
});

test("a lane's day counts each hour by how much was measured in it", () => {
  const [row] = byLane([NOON, MORNING]);
  expect(row?.questions).toBe(40);
  expect(row?.p50).toBeCloseTo(0.6);
  expect(row?.p90).toBeCloseTo(0.925);
  expect(row?.bias).toBeCloseTo(10);
  expect(row?.inside).toBeCloseTo(0.5);
  expect(row?.promises).toEqual({ made: 15, atRisk: 3, kept: 12, late: 2 });
});

test("what nothing was measured of is left open", () => {
  const [row] = byLane([score(8, "loans:en", { promises: { first_p90: { made: 1, atRisk: 0, kept: 0, late: 0 } } })]);
  expect(row).not.toHaveProperty("p50");
  expect(row?.promises.made).toBe(1);
  expect(percent(row?.p50)).toBe("–");
  expect(biasWords(row?.bias)).toBe("–");
});

test("lanes stand in the order of their names, hours with the latest first", () => {
  const scores = [MORNING, score(12, "loans:en"), NOON];
  expect(byLane(scores).map(({ lane }) => lane)).toEqual(["loans:en", "support:en"]);
  expect(byHour(scores).map(({ hour, lane }) => [hour, lane])).toEqual([
    [12 * HOUR, "loans:en"],
    [12 * HOUR, "support:en"],
    [8 * HOUR, "support:en"],
  ]);
});

test("a bias says in which direction people were misled", () => {
  expect(biasWords(12.4)).toBe("12 s too long");
  expect(biasWords(-90)).toBe("90 s too short");
  expect(biasWords(0.2)).toBe("none");
});

test("an answer that holds no scores is none", () => {
  expect(() => readScores({})).toThrow();
  expect(() => readScores(undefined)).toThrow();
  expect(readScores({ scores: [] })).toEqual([]);
});
