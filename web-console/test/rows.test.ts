import { expect, test } from "vitest";
import { lookedRow, rowsOf, waitingCount } from "../src/state/rows.ts";
import { chat, EMPTY_DESK, invitation, message, offer, thread } from "./support/desks.ts";

const desk = { ...EMPTY_DESK, chats: [chat("c_1", { assignedAt: 5, n: 1 })] };

test("whose turn it is follows from who wrote last", () => {
  const asked = new Map([["c_1", thread("c_1", [message(1, "visitor", 10)])]]);
  const answered = new Map([["c_1", thread("c_1", [message(1, "visitor", 10), message(2, "agent", 20)])]]);
  expect(rowsOf(desk, asked)[0]).toMatchObject({ group: "yours", since: 10, unansweredSince: 10 });
  expect(rowsOf(desk, answered)[0]).toMatchObject({ group: "theirs", since: 20, unansweredSince: undefined });
});

test("a chat whose transcript has not come yet waits for the agent", () => {
  expect(rowsOf(desk, new Map())[0]).toMatchObject({ group: "yours", since: 5, unread: 0 });
});

test("a chat in wrap-up is nobody's turn", () => {
  const wrapping = { ...desk, chats: [chat("c_1", { state: "wrap_up", wrapUpEndsAt: 99 })] };
  const threads = new Map([["c_1", thread("c_1", [message(1, "visitor", 10)])]]);
  const rows = rowsOf(wrapping, threads);
  expect(rows[0]).toMatchObject({ group: "wrapUp", since: 99, unansweredSince: undefined });
  expect(waitingCount(wrapping, rows)).toBe(0);
});

test("offers and chats with something unread wait for the agent", () => {
  const offered = { ...desk, offers: [offer("o_1")] };
  const unread = new Map([["c_1", thread("c_1", [message(1, "visitor", 10), message(2, "visitor", 11)])]]);
  const read = new Map([["c_1", thread("c_1", [message(1, "visitor", 10)], { seenByAgent: 1 })]]);
  expect(rowsOf(offered, unread)[0]?.unread).toBe(2);
  expect(waitingCount(offered, rowsOf(offered, unread))).toBe(2);
  expect(waitingCount(desk, rowsOf(desk, read))).toBe(0);
});

test("a colleague's chat one helps in is nobody's turn, and invitations wait like offers", () => {
  const helping = { ...EMPTY_DESK, chats: [chat("c_1", { state: "guest", host: { id: "a_2", name: "Luka" } })] };
  const rows = rowsOf(helping, new Map([["c_1", thread("c_1", [message(1, "visitor", 10)])]]));
  expect(rows[0]).toMatchObject({ group: "guest", unansweredSince: undefined, unread: 1 });
  expect(waitingCount({ ...helping, invitations: [invitation("c_2")] }, rows)).toBe(2);
});

test("a chat that is looked into is a row without a list, also when it runs no longer", () => {
  const held = thread("c_1", [message(1, "visitor", 10)], { topic: "payment" });
  const running = { conversation: "c_1", agent: { id: "a_2", name: "Luka" }, n: 4, lane: "support:sl", guests: 0 };
  expect(lookedRow({ ...running, name: "Ana", assignedAt: 7 }, held)).toMatchObject({
    id: "c_1",
    unread: 0,
    chat: { state: "guest", n: 4, name: "Ana", topic: "payment", assignedAt: 7 },
  });
  expect(lookedRow(undefined, held).chat).not.toHaveProperty("name");
});
