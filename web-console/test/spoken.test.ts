import { expect, test } from "vitest";
import { rowsOf } from "../src/state/rows.ts";
import { newsOf } from "../src/state/spoken.ts";
import { chat, EMPTY_DESK, message, thread } from "./support/desks.ts";

const desk = { ...EMPTY_DESK, chats: [chat("c_1", { name: "Ana" }), chat("c_2", { name: "Reza" })] };

function rows(first: number, second: number) {
  const said = (count: number) =>
    Array.from({ length: count }, (_, i) => message(i + 1, "visitor", i, `words ${i + 1}`));
  return rowsOf(
    desk,
    new Map([
      ["c_1", thread("c_1", said(first))],
      ["c_2", thread("c_2", said(second))],
    ]),
  );
}

test("what was there before is no news", () => {
  expect(newsOf(rows(3, 2), new Map(), "c_1").news).toBe("");
});

test("the open chat is read out, the others are named", () => {
  const { told } = newsOf(rows(1, 1), new Map(), "c_1");
  expect(newsOf(rows(2, 2), told, "c_1").news).toBe("Ana: words 2. New message from Reza");
});

test("a burst is told as a number, and nothing is told twice", () => {
  const { told } = newsOf(rows(1, 1), new Map(), "c_1");
  const next = newsOf(rows(4, 1), told, "c_1");
  expect(next.news).toBe("3 new messages from Ana");
  expect(newsOf(rows(4, 1), next.told, "c_1").news).toBe("");
});

test("own messages are not read back", () => {
  const { told } = newsOf(rows(1, 1), new Map(), "c_1");
  const answered = rowsOf(desk, new Map([["c_1", thread("c_1", [message(1, "visitor", 0), message(2, "agent", 1)])]]));
  expect(newsOf(answered, told, "c_1").news).toBe("");
});
