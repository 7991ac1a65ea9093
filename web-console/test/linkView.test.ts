import type { Link } from "@ringback/web-protocol";
import { expect, test } from "vitest";
import { linkView } from "../src/state/linkView.ts";
import type { LinkView } from "../src/state/store.ts";

const link = (phase: Link["phase"], attempt = 0, change: Partial<Link> = {}): Link => ({
  phase,
  attempt,
  dueAt: 0,
  readyAt: 0,
  probing: false,
  ...change,
});

test("the first connect is no loss", () => {
  expect(linkView({ phase: "connecting" }, link("opening"), 10)).toEqual({ phase: "connecting" });
});

test("a loss counts from its beginning, over any number of attempts", () => {
  let view: LinkView = linkView({ phase: "ready" }, link("waiting", 1), 10);
  expect(view).toEqual({ phase: "lost", since: 10 });
  view = linkView(view, link("opening", 1), 500);
  view = linkView(view, link("waiting", 2), 900);
  expect(view).toEqual({ phase: "lost", since: 10 });
  expect(linkView(view, link("ready"), 1000)).toEqual({ phase: "ready" });
});

test("a server that cannot be reached from the start is a loss too", () => {
  expect(linkView({ phase: "connecting" }, link("waiting", 1), 10)).toEqual({ phase: "lost", since: 10 });
});

test("a link that will not come back says why", () => {
  expect(linkView({ phase: "ready" }, link("stopped", 0, { reason: { close: 4500 } }), 10)).toMatchObject({
    phase: "stopped",
    why: expect.stringContaining("too much"),
  });
});
