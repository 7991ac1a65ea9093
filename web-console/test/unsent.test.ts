import type { Entry } from "@ringback/web-protocol";
import { beforeEach, expect, test } from "vitest";
import { Console } from "../src/state/console.ts";
import type { DraftStorage } from "../src/state/drafts.ts";
import { UNSENT_KEPT, UNSENT_LIFE_MS, Unsent } from "../src/state/unsent.ts";
import { chat, conversation, EMPTY_DESK, message } from "./support/desks.ts";
import { FarEnd, signedOn } from "./support/farEnd.ts";

class Memory implements DraftStorage {
  readonly held = new Map<string, string>();
  getItem(key: string): string | null {
    return this.held.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.held.set(key, value);
  }
  removeItem(key: string): void {
    this.held.delete(key);
  }
}

let storage: Memory;
beforeEach(() => {
  storage = new Memory();
});

/** A page of the same agent in the same browser, with its chat open. */
async function loaded(entries: Entry[]): Promise<{ page: Console; far: FarEnd }> {
  const far = new FarEnd();
  const page = new Console({
    storage,
    focused: () => true,
    wrote: () => {},
    openLine: (listener) => far.listenedBy(listener),
  });
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  const re = far.sent("open")[0]?.id ?? "";
  await far.answer({ type: "conversation", re, conversation: conversation("c_1", entries) });
  return { page, far };
}

const pending = (page: Console) => page.store.threads.value.get("c_1")?.pending ?? [];

test("a message that was on its way when the page was loaded anew goes out again under the same id", async () => {
  const first = await loaded([message(1, "visitor", 1)]);
  void first.page.commands.post("c_1", "Good morning");
  void first.page.commands.post("c_1", "Are you there?");
  const [one, two] = first.far.sent("post");
  const { page, far } = await loaded([message(1, "visitor", 1), message(2, "visitor", 2)]);
  expect(far.sent("post")).toEqual([one, two]);
  expect(pending(page)).toMatchObject([{ text: "Good morning" }, { text: "Are you there?" }]);
  await far.answer({ type: "stored", re: one?.id ?? "", conversation: "c_1", seq: 3, mark: "m3", at: 5 });
  await far.answer({ type: "stored", re: two?.id ?? "", conversation: "c_1", seq: 4, mark: "m4", at: 6 });
  expect(pending(page)).toEqual([]);
  expect((await loaded([message(1, "visitor", 1)])).far.sent("post")).toEqual([]);
});

test("what was stored in the meantime is not sent again", async () => {
  const first = await loaded([]);
  void first.page.commands.post("c_1", "Good morning");
  const id = first.far.sent("post")[0]?.id ?? "";
  const { page, far } = await loaded([{ ...message(1, "agent", 1), message: id }]);
  expect(far.sent("post")).toEqual([]);
  expect(pending(page)).toEqual([]);
  expect(storage.held.has("ringback.unsent.a_1")).toBe(false);
});

test("another connection of the same page does not send twice", async () => {
  const { page, far } = await loaded([]);
  void page.commands.post("c_1", "Good morning");
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  const re = far.sent("open")[1]?.id ?? "";
  await far.answer({ type: "conversation", re, conversation: conversation("c_1", []) });
  expect(far.sent("post")).toHaveLength(1);
});

test("who writes into a chat that leaves the desk is told", async () => {
  const { page, far } = await loaded([]);
  void page.commands.post("c_1", "Good morning");
  far.listener?.event({ type: "desk", desk: { ...EMPTY_DESK, rev: 2 } });
  await far.refuse(far.sent("post")[0]?.id ?? "", "not_found");
  expect(page.store.toasts.value).toMatchObject([{ tone: "bad", text: expect.stringContaining("not sent") }]);
  expect(storage.held.has("ringback.unsent.a_1")).toBe(false);
});

test("a message that was given up is forgotten", async () => {
  const { page, far } = await loaded([]);
  void page.commands.post("c_1", "Good morning");
  const id = far.sent("post")[0]?.id ?? "";
  await far.refuse(id, "too_long");
  page.commands.discard("c_1", id);
  expect((await loaded([])).far.sent("post")).toEqual([]);
});

test("only so many are kept, for so long, and nothing else is read", () => {
  let now = 0;
  const unsent = new Unsent(storage, "a_1", () => now);
  for (let i = 0; i <= UNSENT_KEPT; i++) unsent.keep({ conversation: "c_1", id: `k${i}`, text: "x", at: now });
  expect(unsent.of("c_1").map(({ id }) => id)).toHaveLength(UNSENT_KEPT);
  expect(new Unsent(storage, "a_2", () => now).of("c_1")).toEqual([]);
  now = UNSENT_LIFE_MS;
  expect(unsent.of("c_1")).toEqual([]);
  storage.setItem("ringback.unsent.a_1", '[null, 5, {"id": "k"}]');
  expect(unsent.of("c_1")).toEqual([]);
});
