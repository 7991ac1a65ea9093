import { expect, test } from "vitest";
import { arrange, type Group, hold, neighbour, nextForMe, type Row } from "../src/state/order.ts";

const row = (id: string, group: Group, since: number): Row => ({ id, group, since });
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join(" ");

test("groups stand in order, the longest waiting first in each", () => {
  const rows = [row("w", "wrapUp", 1), row("b", "yours", 20), row("t", "theirs", 5), row("a", "yours", 10)];
  expect(ids(arrange(rows))).toBe("a b t w");
});

test("equal times keep one order whatever the server's order is", () => {
  const rows = [row("b", "yours", 10), row("a", "yours", 10)];
  expect(ids(arrange(rows))).toBe(ids(arrange([...rows].reverse())));
});

test("while it is held, nothing moves: not by an answer, not by a new message", () => {
  const shown = arrange([row("a", "yours", 10), row("b", "yours", 20), row("t", "theirs", 5)]);
  const later = [row("a", "theirs", 90), row("b", "yours", 20), row("t", "yours", 80)];
  expect(ids(hold(shown, later))).toBe("a b t");
  expect(hold(shown, later).map(({ group }) => group)).toEqual(["yours", "yours", "theirs"]);
});

test("while it is held, what is gone leaves and what is new comes last in its group", () => {
  const shown = arrange([row("a", "yours", 10), row("b", "yours", 20), row("t", "theirs", 5)]);
  const later = [row("new", "yours", 1), row("b", "yours", 20), row("t", "theirs", 5)];
  expect(ids(hold(shown, later))).toBe("b new t");
});

test("the keys run through the list and on at both ends", () => {
  const rows = arrange([row("a", "yours", 1), row("b", "theirs", 1), row("c", "wrapUp", 1)]);
  expect(neighbour(rows, "a", 1)).toBe("b");
  expect(neighbour(rows, "c", 1)).toBe("a");
  expect(neighbour(rows, "a", -1)).toBe("c");
  expect(neighbour(rows, undefined, 1)).toBe("a");
  expect(neighbour(rows, undefined, -1)).toBe("c");
  expect(neighbour([], "a", 1)).toBeUndefined();
});

test("the next for me is the longest unanswered, never the open one, also while the list is held", () => {
  const rows = [row("late", "yours", 1), row("open", "yours", 0), row("t", "theirs", 0)];
  expect(nextForMe(rows, "open")).toBe("late");
  expect(nextForMe([row("t", "theirs", 0)], undefined)).toBeUndefined();
});
