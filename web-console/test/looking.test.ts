import { beforeEach, expect, test } from "vitest";
import { Console } from "../src/state/console.ts";
import { chat, conversation, EMPTY_DESK, invitation, message } from "./support/desks.ts";
import { FarEnd, signedOn } from "./support/farEnd.ts";

let far: FarEnd;
let page: Console;

beforeEach(() => {
  far = new FarEnd();
  page = new Console({
    storage: undefined,
    focused: () => true,
    wrote: () => {},
    openLine: (to) => far.listenedBy(to),
  });
  far.listener?.signedOn(signedOn({ chats: [chat("c_own")] }));
});

async function look(id: string) {
  page.look(id);
  const open = far.sent("open").at(-1);
  await far.answer({
    type: "conversation",
    re: open?.id ?? "",
    conversation: conversation(id, [message(1, "visitor", 1)]),
  });
}

test("a supervisor who looks into a chat reads it, and nobody is told that it was seen", async () => {
  await look("c_other");
  expect(page.store.threads.value.get("c_other")?.transcript.entries).toHaveLength(1);
  page.commands.saw("c_other");
  expect(far.sent("seen")).toEqual([]);
  far.listener?.event({ type: "entry", conversation: "c_other", prev: "m1", entry: message(2, "agent", 2) });
  expect(page.store.threads.value.get("c_other")?.transcript.entries).toHaveLength(2);
});

test("what is written in a chat one only looks into makes no sound, and asking who is there fails silently", async () => {
  const wrote: string[] = [];
  const end = new FarEnd();
  const away = new Console({
    storage: undefined,
    focused: () => false,
    wrote: (_id, text) => wrote.push(text),
    openLine: (to) => end.listenedBy(to),
  });
  end.listener?.signedOn(signedOn({}));
  away.look("c_other");
  const re = end.sent("open").at(-1)?.id ?? "";
  await end.answer({ type: "conversation", re, conversation: conversation("c_other", [message(1, "visitor", 1)]) });
  end.listener?.event({ type: "entry", conversation: "c_other", prev: "m1", entry: message(2, "visitor", 2) });
  expect(away.store.threads.value.get("c_other")?.transcript.entries).toHaveLength(2);
  expect(wrote).toEqual([]);
  void away.teamwork.learnColleagues();
  await end.refuse(end.sent("colleagues")[0]?.id ?? "", "disconnected");
  expect(away.store.toasts.value).toEqual([]);
});

test("looking lasts over a new desk and a new connection, and ends with another chat", async () => {
  await look("c_other");
  far.listener?.event({ type: "desk", desk: { ...EMPTY_DESK, rev: 2, chats: [chat("c_own")] } });
  expect(page.store.selected.value).toBe("c_other");
  far.listener?.signedOn(signedOn({ chats: [chat("c_own")] }));
  expect(far.sent("open").at(-1)).toMatchObject({ conversation: "c_other", have: { seq: 1 } });
  page.select("c_own");
  expect(page.store.lookedInto.value).toBeUndefined();
  expect(page.store.threads.value.has("c_other")).toBe(false);
});

test("a chat that was looked into and then taken over stays open as one's own", async () => {
  await look("c_other");
  void page.takeOver("c_other", 3);
  expect(far.sent("take_over")).toMatchObject([{ conversation: "c_other", n: 3 }]);
  far.listener?.event({ type: "desk", desk: { ...EMPTY_DESK, rev: 2, chats: [chat("c_own"), chat("c_other")] } });
  expect(page.rows.value.map(({ id }) => id)).toContain("c_other");
  page.select("c_own");
  expect(page.store.threads.value.has("c_other")).toBe(true);
});

test("an invitation that was followed opens its chat; one that is gone says so", async () => {
  far.listener?.event({ type: "desk", desk: { ...EMPTY_DESK, rev: 2, invitations: [invitation("c_9")] } });
  void page.follow("c_9");
  expect(far.sent("answer_invitation")).toMatchObject([{ conversation: "c_9", accept: true }]);
  far.listener?.event({ type: "desk", desk: { ...EMPTY_DESK, rev: 3, chats: [chat("c_9", { state: "guest" })] } });
  expect(page.store.selected.value).toBe("c_9");
  void page.follow("c_8");
  await far.refuse(far.sent("answer_invitation").at(-1)?.id ?? "", "offer_gone");
  expect(page.store.toasts.value).toMatchObject([{ tone: "bad", text: expect.stringContaining("offer is gone") }]);
});

test("a colleague's typing is shown by name, one's own from another tab is not", () => {
  far.listener?.event({ type: "desk", desk: { ...EMPTY_DESK, rev: 2, chats: [chat("c_own")] } });
  return far
    .answer({ type: "conversation", re: far.sent("open")[0]?.id ?? "", conversation: conversation("c_own", []) })
    .then(() => {
      const types = (name: string) =>
        far.listener?.event({ type: "typing", conversation: "c_own", by: "agent", name, on: true });
      types("Maja");
      expect(page.store.threads.value.get("c_own")?.typing).toBeUndefined();
      types("Luka");
      expect(page.store.threads.value.get("c_own")?.typing).toMatchObject({ name: "Luka" });
    });
});
