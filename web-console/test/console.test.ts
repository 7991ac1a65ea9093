import type { AgentEvent, Entry, Link } from "@ringback/web-protocol";
import { beforeEach, expect, test } from "vitest";
import { Console } from "../src/state/console.ts";
import { chat, conversation, EMPTY_DESK, message, offer } from "./support/desks.ts";
import { FarEnd, signedOn } from "./support/farEnd.ts";

let far: FarEnd;
let page: Console;
let focused: boolean;
let wrote: string[];

async function opened(id: string, entries: Entry[], seenByAgent = 0): Promise<void> {
  const open = far.sent("open").findLast((command) => command.conversation === id);
  await far.answer({
    type: "conversation",
    re: open?.id ?? "",
    conversation: conversation(id, entries, { seenByAgent }),
  });
}

const event = (one: AgentEvent) => far.listener?.event(one);
const entries = (id: string) => page.store.threads.value.get(id)?.transcript.entries.map(({ seq }) => seq);

beforeEach(() => {
  far = new FarEnd();
  focused = true;
  wrote = [];
  page = new Console({
    storage: undefined,
    focused: () => focused,
    wrote: (_id, text) => wrote.push(text),
    openLine: (listener) => far.listenedBy(listener),
  });
});

test("every chat of the desk is opened on each connection, with the position held", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  expect(far.sent("open")).toMatchObject([{ conversation: "c_1" }]);
  await opened("c_1", [message(1, "visitor", 1)]);
  far.listener?.signedOn(signedOn({ rev: 0, chats: [chat("c_1")] }));
  expect(far.sent("open")[1]).toMatchObject({ conversation: "c_1", have: { seq: 1, mark: "m1" } });
});

test("a new desk opens what is new and forgets what is gone", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  await opened("c_1", []);
  page.select("c_1");
  event({ type: "desk", desk: { ...EMPTY_DESK, rev: 2, chats: [chat("c_2")] } });
  expect(far.sent("open").map((one) => one.conversation)).toEqual(["c_1", "c_2"]);
  expect(page.store.threads.value.size).toBe(0);
  expect(page.store.selected.value).toBeUndefined();
});

test("an old desk that comes late changes nothing", () => {
  far.listener?.signedOn(signedOn({ rev: 9, chats: [chat("c_1")] }));
  event({ type: "desk", desk: { ...EMPTY_DESK, rev: 8 } });
  expect(page.store.desk.value?.chats).toHaveLength(1);
});

test("an entry that leaves a hole asks for the gap", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  await opened("c_1", [message(1, "visitor", 1)]);
  event({ type: "entry", conversation: "c_1", prev: "m2", entry: message(3, "visitor", 3) });
  expect(entries("c_1")).toEqual([1]);
  expect(far.sent("open")[1]).toMatchObject({ have: { seq: 1, mark: "m1" } });
});

test("resync throws away what is held", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  await opened("c_1", [message(1, "visitor", 1), message(2, "visitor", 2)]);
  event({ type: "resync", conversation: "c_1" });
  expect(far.sent("open")[1]).not.toHaveProperty("have");
  await opened("c_1", [{ ...message(1, "visitor", 1), mark: "other" }]);
  expect(entries("c_1")).toEqual([1]);
});

test("a message stands at once, and once, whichever of answer and event comes first", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  await opened("c_1", [message(1, "visitor", 1)]);
  void page.commands.post("c_1", "Good morning");
  const { id } = far.sent("post")[0] ?? { id: "" };
  expect(page.store.threads.value.get("c_1")?.pending).toMatchObject([{ id, status: "sending" }]);
  await far.answer({ type: "stored", re: id, conversation: "c_1", seq: 2, mark: "m2", at: 5 });
  event({ type: "entry", conversation: "c_1", prev: "m1", entry: { ...message(2, "agent", 5), message: id } });
  expect(entries("c_1")).toEqual([1, 2]);
  expect(page.store.threads.value.get("c_1")?.pending).toEqual([]);
});

test("a refused message stays with its reason and goes out again under the same id", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  await opened("c_1", []);
  void page.commands.post("c_1", "Hello");
  const { id } = far.sent("post")[0] ?? { id: "" };
  await far.refuse(id, "busy");
  expect(page.store.threads.value.get("c_1")?.pending).toMatchObject([{ status: "failed", code: "busy" }]);
  void page.commands.postAgain("c_1", id);
  expect(far.sent("post")[1]).toMatchObject({ id, text: "Hello" });
});

test("an accepted offer opens its chat when it has come to the desk", async () => {
  far.listener?.signedOn(signedOn({ offers: [offer("o_1", "c_9")] }));
  void page.accept(offer("o_1", "c_9"));
  expect(page.store.selected.value).toBeUndefined();
  event({ type: "desk", desk: { ...EMPTY_DESK, rev: 2, chats: [chat("c_9")] } });
  expect(page.store.selected.value).toBe("c_9");
});

test("an offer that is gone says so and opens nothing", async () => {
  far.listener?.signedOn(signedOn({ offers: [offer("o_1", "c_9")] }));
  void page.accept(offer("o_1", "c_9"));
  await far.refuse(far.sent("accept")[0]?.id ?? "", "offer_gone");
  expect(page.store.toasts.value).toMatchObject([{ tone: "bad", text: expect.stringContaining("offer is gone") }]);
});

test("a chat taken in another tab of the same agent is not forced on this one", () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  page.select("c_1");
  event({ type: "desk", desk: { ...EMPTY_DESK, rev: 2, chats: [chat("c_1"), chat("c_2")] } });
  expect(page.store.selected.value).toBe("c_1");
});

test("seen is told once for what is unread, and again when the server has missed it", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  await opened("c_1", [message(1, "visitor", 1)]);
  page.commands.saw("c_1");
  page.commands.saw("c_1");
  expect(far.sent("seen")).toEqual([{ type: "seen", conversation: "c_1", seq: 1 }]);
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  await opened("c_1", [message(1, "visitor", 1)], 0);
  expect(far.sent("seen")).toHaveLength(2);
  expect(page.rows.value[0]?.unread).toBe(0);
});

test("only what the agent does not look at is heard", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1"), chat("c_2")] }));
  await opened("c_1", []);
  await opened("c_2", []);
  page.select("c_1");
  event({ type: "entry", conversation: "c_1", entry: message(1, "visitor", 1, "open") });
  event({ type: "entry", conversation: "c_2", entry: message(1, "visitor", 1, "other") });
  focused = false;
  event({ type: "entry", conversation: "c_1", prev: "m1", entry: message(2, "visitor", 2, "elsewhere") });
  expect(wrote).toEqual(["other", "elsewhere"]);
});

test("the list keeps its order while it is held", async () => {
  far.listener?.signedOn(signedOn({ chats: [chat("c_1"), chat("c_2")] }));
  await opened("c_1", [message(1, "visitor", 10)]);
  await opened("c_2", [message(1, "visitor", 20)]);
  expect(page.rows.value.map(({ id }) => id)).toEqual(["c_1", "c_2"]);
  page.listHeld.value = true;
  event({ type: "entry", conversation: "c_1", prev: "m1", entry: message(2, "agent", 30) });
  expect(page.rows.value.map(({ id, group }) => `${id} ${group}`)).toEqual(["c_1 yours", "c_2 yours"]);
  page.listHeld.value = false;
  expect(page.rows.value.map(({ id, group }) => `${id} ${group}`)).toEqual(["c_2 yours", "c_1 theirs"]);
});

test("a session that ended at the server asks for the password and forgets the desk", () => {
  page.session.state.value = { phase: "in" };
  far.listener?.signedOn(signedOn({ chats: [chat("c_1")] }));
  const stopped: Link = { phase: "stopped", attempt: 0, dueAt: 0, readyAt: 0, probing: false, reason: { close: 4502 } };
  far.listener?.link(stopped);
  expect(page.session.state.value).toEqual({ phase: "out", reason: "signed_out" });
  expect(page.store.desk.value).toBeUndefined();
  expect(page.store.threads.value.size).toBe(0);
});
