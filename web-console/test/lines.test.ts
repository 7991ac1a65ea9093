import { postFailed, posting, type Thread } from "@ringback/web-protocol";
import { expect, test } from "vitest";
import { linesOf as allLines, type Line, type MessageLine } from "../src/state/lines.ts";
import { message, thread } from "./support/desks.ts";

const noon = new Date(2026, 10, 21, 12, 0).getTime();
const DAY = 24 * 3600_000;
const linesOf = (thread: Thread, unreadFrom: number | undefined) => allLines(thread, unreadFrom, "a_1");
const messages = (lines: readonly Line[]) => lines.filter((line): line is MessageLine => line.kind === "message");

test("a divider stands before the first line of each day", () => {
  const lines = linesOf(thread("c", [message(1, "visitor", noon - DAY), message(2, "visitor", noon)]), undefined);
  expect(lines.map(({ kind }) => kind)).toEqual(["day", "message", "day", "message"]);
});

test("messages of one side within five minutes stand in one run", () => {
  const lines = messages(
    linesOf(
      thread("c", [
        message(1, "visitor", noon),
        message(2, "visitor", noon + 60_000),
        message(3, "agent", noon + 61_000),
        message(4, "visitor", noon + 62_000),
        message(5, "visitor", noon + 62_000 + 300_000),
      ]),
      undefined,
    ),
  );
  expect(lines.map(({ first, last }) => `${first ? "[" : ""}${last ? "]" : ""}`)).toEqual(["[", "]", "[]", "[]", "[]"]);
});

test("the unread divider stands where the agent stopped reading", () => {
  const lines = linesOf(thread("c", [message(1, "visitor", noon), message(2, "visitor", noon)]), 2);
  expect(lines.map(({ kind }) => kind)).toEqual(["day", "message", "unread", "message"]);
});

test("own messages say how far they have come", () => {
  let held = thread("c", [message(1, "agent", noon), message(2, "agent", noon)], { seenByVisitor: 1 });
  held = posting(held, "p1", "on its way", noon);
  held = postFailed(posting(held, "p2", "lost", noon), "p2", "too_long");
  expect(messages(linesOf(held, undefined)).map(({ delivery, code }) => code ?? delivery)).toEqual([
    "seen",
    "sent",
    "sending",
    "too_long",
  ]);
});

test("a message keeps its key when it was stored, so that its bubble stays", () => {
  const held = thread("c", []);
  const before = messages(linesOf(posting(held, "id1", "hello", noon), undefined));
  const after = messages(linesOf(thread("c", [message(1, "agent", noon, "hello")]), undefined));
  expect(before[0]?.key).toBe(after[0]?.key);
});

test("what happened is told in words", () => {
  const at = noon;
  const lines = linesOf(
    thread("c", [
      { kind: "joined", seq: 1, mark: "a", at, agent: "a_2", name: "Luka" },
      { kind: "left", seq: 2, mark: "b", at, agent: "a_2", name: "Luka", reason: "lost" },
      { kind: "joined", seq: 3, mark: "c", at, agent: "a_3", name: "Nika", as: "guest" },
      { kind: "left", seq: 4, mark: "d", at, agent: "a_3", name: "Nika", as: "guest", reason: "done" },
      { kind: "left", seq: 5, mark: "e", at, agent: "a_1", name: "Maja", reason: "transferred", to: "supervisor" },
      { kind: "left", seq: 6, mark: "f", at, agent: "a_1", name: "Maja", reason: "transferred", to: "agent" },
      { kind: "left", seq: 7, mark: "g", at, agent: "a_1", name: "Maja", reason: "taken_over" },
      { kind: "joined", seq: 8, mark: "h", at, agent: "a_4", name: "Boss", as: "successor" },
      { kind: "left", seq: 9, mark: "i", at, agent: "a_4", name: "Boss", reason: "handed_over" },
      { kind: "ended", seq: 10, mark: "j", at, by: "system", reason: "idle" },
    ]),
    undefined,
  );
  expect(lines.flatMap((line) => (line.kind === "note" ? [line.text] : []))).toEqual([
    "Luka joined",
    "Luka lost the connection",
    "Nika came in to help",
    "Nika left",
    "Maja passed the chat on to a supervisor",
    "Maja passed the chat on",
    "Maja left",
    "Boss goes on with the chat",
    "Boss handed the chat over",
    "Ended after a long silence",
  ]);
});

test("what a colleague wrote in the same chat is neither mine nor the visitor's", () => {
  const colleague = { ...message(2, "agent", noon), agent: "a_2", name: "Luka" };
  const lines = messages(linesOf(thread("c", [message(1, "agent", noon), colleague]), undefined));
  expect(lines.map(({ mine, colleague, delivery }) => [mine, colleague, delivery])).toEqual([
    [true, false, "sent"],
    [false, true, undefined],
  ]);
  expect(lines.map(({ first }) => first)).toEqual([true, true]);
});
