import { postFailed, posting } from "@ringback/web-protocol";
import { expect, test } from "vitest";
import { linesOf, type MessageLine } from "../src/state/lines.ts";
import { message, thread } from "./support/desks.ts";

const noon = new Date(2026, 10, 21, 12, 0).getTime();
const DAY = 24 * 3600_000;
const messages = (lines: ReturnType<typeof linesOf>) =>
  lines.filter((line): line is MessageLine => line.kind === "message");

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
      { kind: "ended", seq: 3, mark: "c", at, by: "system", reason: "idle" },
    ]),
    undefined,
  );
  expect(lines.flatMap((line) => (line.kind === "note" ? [line.text] : []))).toEqual([
    "Luka joined",
    "Luka lost the connection",
    "Ended after a long silence",
  ]);
});
