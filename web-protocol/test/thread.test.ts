import { describe, expect, it } from "vitest";
import {
  type Conversation,
  type Entry,
  heardConversation,
  heardEntry,
  heardHistory,
  heardSeen,
  heardStanding,
  heardStored,
  heardTyping,
  postAgain,
  postFailed,
  posting,
  type Thread,
  threadOf,
} from "../src/index.ts";

const question: Entry = { kind: "message", by: "visitor", message: "k1", text: "Hi", seq: 1, mark: "m1", at: 10 };
const conversation: Conversation = {
  id: "c_1",
  state: "waiting",
  reference: "RB-1",
  language: "en",
  startedAt: 10,
  place: { ahead: 2, basis: "measured", lo: 240, hi: 420, promiseAt: 430 },
  from: "tail",
  more: false,
  entries: [question],
  seenByVisitor: 0,
  seenByAgent: 0,
};
const thread = heardConversation(threadOf("visitor", conversation), conversation).thread;

const answer: Entry = {
  kind: "message",
  by: "agent",
  message: "a1",
  text: "Hello",
  agent: "a_1",
  name: "Maja",
  seq: 2,
  mark: "m2",
  at: 20,
};
const seqs = (t: Thread) => t.transcript.entries.map((entry) => entry.seq);
const stored = (re: string, seq: number) =>
  ({ type: "stored", re, conversation: "c_1", seq, mark: `m${seq}`, at: 30 }) as const;

describe("an own message", () => {
  const sending = posting(thread, "k2", "And this", 15);

  it("is on its way until it is stored", () => {
    expect(sending.pending).toEqual([{ id: "k2", text: "And this", at: 15, status: "sending" }]);
    const { thread: after, ask } = heardStored(sending, stored("k2", 2));
    expect(ask).toBe(false);
    expect(after.pending).toEqual([]);
    expect(after.transcript.entries[1]).toMatchObject({ message: "k2", by: "visitor", seq: 2, mark: "m2", at: 30 });
  });

  it("is shown once whichever comes first, the acknowledgement or the entry", () => {
    const entry: Entry = {
      kind: "message",
      by: "visitor",
      message: "k2",
      text: "And this",
      seq: 2,
      mark: "m2",
      at: 30,
    };
    const ackFirst = heardEntry(heardStored(sending, stored("k2", 2)).thread, "m1", entry);
    const entryFirst = heardStored(heardEntry(sending, "m1", entry).thread, stored("k2", 2));
    for (const { thread: after, ask } of [ackFirst, entryFirst]) {
      expect([seqs(after), after.pending.length, ask]).toEqual([[1, 2], 0, false]);
    }
  });

  it("that was stored behind entries we lack asks for them", () => {
    const { thread: after, ask } = heardStored(sending, stored("k2", 4));
    expect([ask, after.pending.length]).toEqual([true, 1]);
  });

  it("that an earlier page had sent is on its way no longer", () => {
    const { thread: after, ask } = heardStored(sending, stored("k2", 1));
    expect([ask, after.pending.length, seqs(after)]).toEqual([false, 0, [1]]);
  });

  it("that failed waits for a person, and goes again under its id", () => {
    const failed = postFailed(sending, "k2", "no_answer");
    expect(failed.pending[0]).toMatchObject({ status: "failed", code: "no_answer" });
    expect(postAgain(failed, "k2")).toEqual(sending);
  });
});

describe("news", () => {
  const at = (seq: number) => ({ seq, mark: `m${seq}`, at: seq });
  const maja = { agent: "a_1", name: "Maja" };

  it("of a successor never lets the visitor wait in between", () => {
    const joined = heardEntry(thread, "m1", { kind: "joined", ...maja, ...at(2) }).thread;
    const left = heardEntry(joined, "m2", { kind: "left", ...maja, reason: "taken_over", ...at(3) }).thread;
    expect(left.facts).toMatchObject({ state: "active", agent: { name: "Maja" } });
    const elif = { agent: "a_2", name: "Elif", as: "successor" } as const;
    const next = heardEntry(left, "m3", { kind: "joined", ...elif, ...at(4) }).thread;
    expect(next.facts).toMatchObject({ state: "active", agent: { id: "a_2", name: "Elif" } });
  });

  it("of a guest changes nobody's standing", () => {
    const joined = heardEntry(thread, "m1", { kind: "joined", ...maja, ...at(2) }).thread;
    const guest = { agent: "a_2", name: "Luka", as: "guest" } as const;
    const both = heardEntry(joined, "m2", { kind: "joined", ...guest, ...at(3) }).thread;
    const alone = heardEntry(both, "m3", { kind: "left", ...guest, reason: "done", ...at(4) }).thread;
    for (const one of [both, alone]) expect(one.facts).toMatchObject({ state: "active", agent: { name: "Maja" } });
  });

  it("of who is next lasts until somebody joins", () => {
    const next = { to: "department", department: "support", why: "transferred" } as const;
    const standing = { type: "standing", conversation: "c_1", state: "waiting", ahead: 0 } as const;
    const told = heardStanding(thread, { ...standing, next });
    expect(told.facts.next).toEqual(next);
    expect(heardStanding(told, standing).facts).not.toHaveProperty("next");
    expect(heardConversation(told, { ...conversation, from: "gap", entries: [] }).thread.facts.next).toEqual(next);
    const left = heardEntry(told, "m1", { kind: "left", ...maja, reason: "transferred", ...at(2) }).thread;
    expect(left.facts).toMatchObject({ state: "waiting", next });
    const joined = heardEntry(left, "m2", { kind: "joined", ...maja, ...at(3) }).thread;
    expect(joined.facts).not.toHaveProperty("next");
  });

  it("of an agent on the phone last until the phone call or the agent's part in the chat is over", () => {
    const standing = {
      type: "standing",
      conversation: "c_1",
      state: "active",
      agent: { id: "a_1", name: "Maja" },
    } as const;
    const phones = heardStanding(thread, { ...standing, onPhone: true });
    expect(phones.facts.onPhone).toBe(true);
    const again: Conversation = { ...conversation, state: "active", from: "gap", entries: [] };
    expect(heardConversation(phones, again).thread.facts.onPhone).toBe(true);
    expect(heardStanding(phones, standing).facts).not.toHaveProperty("onPhone");
    const left = heardEntry(phones, "m1", { kind: "left", ...maja, reason: "lost", ...at(2) }).thread;
    expect(left.facts).not.toHaveProperty("onPhone");
  });

  it("of an agent who joins, is lost and the end change where the conversation stands", () => {
    const joined = heardEntry(thread, "m1", { kind: "joined", agent: "a_1", name: "Maja", seq: 2, mark: "m2", at: 2 });
    expect(joined.thread.facts).toMatchObject({ state: "active", agent: { id: "a_1", name: "Maja" } });
    const left = heardEntry(joined.thread, "m2", {
      kind: "left",
      agent: "a_1",
      name: "Maja",
      reason: "lost",
      seq: 3,
      mark: "m3",
      at: 3,
    });
    expect(left.thread.facts.state).toBe("waiting");
    expect(left.thread.facts).not.toHaveProperty("agent");
    const ended = heardEntry(left.thread, "m3", { kind: "ended", by: "agent", seq: 4, mark: "m4", at: 4 }).thread;
    expect(ended.facts).toMatchObject({ state: "ended", endedAt: 4 });
    expect(heardStanding(ended, { type: "standing", conversation: "c_1", state: "waiting" }).facts.state).toBe("ended");
  });

  it("of the place replace the old place", () => {
    const next = heardStanding(thread, {
      type: "standing",
      conversation: "c_1",
      state: "waiting",
      place: { ahead: 0, basis: "thin" },
    });
    expect(next.facts.place).toEqual({ ahead: 0, basis: "thin" });
  });

  it("of what was seen never go back", () => {
    const seen = heardSeen(thread, { type: "seen", conversation: "c_1", by: "agent", seq: 5, at: 1 });
    const late = heardSeen(seen, { type: "seen", conversation: "c_1", by: "agent", seq: 3, at: 2 });
    expect(late.facts).toMatchObject({ seenByAgent: 5, seenByVisitor: 0 });
  });

  it("of typing end with the message or the chat, and never tell of one's own", () => {
    const typing = { type: "typing", conversation: "c_1", by: "agent", name: "Maja", on: true } as const;
    const writes = heardTyping(thread, typing, 100);
    expect(writes.typing).toEqual({ name: "Maja", until: 6100 });
    expect(heardTyping(thread, { ...typing, by: "visitor" }, 100)).toBe(thread);
    expect(heardEntry(writes, "m1", answer).thread.typing).toBeUndefined();
    const end = { kind: "ended", by: "visitor", seq: answer.seq, mark: "m9", at: 5 } as const;
    expect(heardEntry(writes, "m1", end).thread.typing).toBeUndefined();
  });

  it("that leave a gap change nothing and ask", () => {
    const heard = heardEntry(thread, "m7", { ...answer, seq: 8 });
    expect(heard).toEqual({ thread, ask: true });
  });

  it("of an answered resync replace all but what is on its way", () => {
    const sending = posting(posting(thread, "k8", "old", 15), "k9", "new", 16);
    const tail = { ...conversation, more: true, entries: [{ ...question, message: "k8", seq: 40, mark: "m40" }] };
    const { thread: after } = heardConversation(sending, tail);
    expect([seqs(after), after.transcript.more]).toEqual([[40], true]);
    expect(after.pending.map((message) => message.id)).toEqual(["k9"]);
  });

  it("from the past go in front", () => {
    const late = { ...conversation, more: true, entries: [answer] };
    const held = heardConversation(threadOf("visitor", late), late).thread;
    expect(seqs(heardHistory(held, [question], false))).toEqual([1, 2]);
  });
});
