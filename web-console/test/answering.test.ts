import { expect, test } from "vitest";
import { unansweredSince, urgency } from "../src/state/answering.ts";
import { message } from "./support/desks.ts";

test("counts from the first message after the agent's last one, however often the visitor writes again", () => {
  const entries = [
    message(1, "visitor", 10),
    message(2, "agent", 20),
    message(3, "visitor", 30),
    message(4, "visitor", 90),
  ];
  expect(unansweredSince(entries, 0)).toBe(30);
});

test("time in the line does not count against the agent", () => {
  expect(unansweredSince([message(1, "visitor", 10)], 500)).toBe(500);
});

test("nothing is unanswered after the agent wrote, or before anybody did", () => {
  expect(unansweredSince([message(1, "visitor", 10), message(2, "agent", 20)], 0)).toBeUndefined();
  expect(unansweredSince([], 0)).toBeUndefined();
});

test("who joins or leaves answers nothing", () => {
  const joined = { kind: "joined", seq: 2, mark: "m", at: 20, agent: "a_1", name: "Maja" } as const;
  expect(unansweredSince([message(1, "visitor", 10), joined], 15)).toBe(15);
});

test.each([
  [0, "calm"],
  [44_999, "calm"],
  [45_000, "warn"],
  [119_999, "warn"],
  [120_000, "late"],
] as const)("%d ms without an answer is %s", (ms, level) => {
  expect(urgency(ms)).toBe(level);
});
