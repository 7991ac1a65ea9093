import { expect, test } from "vitest";
import {
  type DayCallback,
  deedsFor,
  readDay,
  readFigures,
  refusalWords,
  riskWords,
  secondsWords,
  stateWords,
} from "../src/state/callbackDay.ts";

const call = (change: Partial<DayCallback>): DayCallback => ({
  id: "b_1",
  state: "booked",
  conversation: "c_1",
  lane: "support:en",
  start: 0,
  end: 1,
  channel: "phone",
  attempts: 0,
  ...change,
});
const time = (at: number) => `time ${at}`;

test.each([
  [{ state: "booked" }, "Booked"],
  [{ state: "ringing", agent: { id: "a_1", name: "Maja" } }, "Rings with Maja"],
  [{ state: "started", agent: { id: "a_1", name: "Maja" } }, "With Maja"],
  [{ state: "retry", next: 5 }, "Nobody answered: again at time 5"],
  [{ state: "of_tomorrow" }, "of_tomorrow"],
])("%o is told in words", (change, words) => {
  expect(stateWords(call(change), time)).toBe(words);
});

test("what can be done depends on where it stands", () => {
  expect(deedsFor(call({ state: "booked" }))).toEqual(["call-now", "reassign", "move", "cancel"]);
  expect(deedsFor(call({ state: "booked", when: "turn" }))).toEqual(["reassign", "move", "cancel"]);
  expect(deedsFor(call({ state: "due" }))).toEqual(["reassign", "move", "cancel"]);
  expect(deedsFor(call({ state: "ringing" }))).toEqual(["reassign", "cancel"]);
  expect(deedsFor(call({ state: "started" }))).toEqual([]);
  expect(deedsFor(call({ state: "kept" }))).toEqual([]);
});

test("a risk has a word, no risk has none", () => {
  expect(riskWords(call({ risk: "late" }))).toBe("Late");
  expect(riskWords(call({ risk: "at_risk" }))).toBe("At risk");
  expect(riskWords(call({}))).toBeUndefined();
});

test("what is no answer of the API is refused, the latest hour comes first", () => {
  expect(() => readDay({})).toThrow();
  expect(() => readFigures({ departments: [] })).toThrow();
  const hour = (at: number) => ({ department: "support", hour: at });
  expect(readFigures({ departments: [], hours: [hour(1), hour(2)] }).hours.map((one) => one.hour)).toEqual([2, 1]);
});

test("seconds and refusals in words", () => {
  expect([undefined, 0, 41.4, 162].map(secondsWords)).toEqual(["–", "0:00", "0:41", "2:42"]);
  expect(refusalWords({ code: "window_taken" })).toBe("That time has no place left.");
  expect(refusalWords(new Error("odd"))).toBe("The server could not do it.");
});
