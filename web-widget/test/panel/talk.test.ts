import { settle } from "@ringback/web-protocol/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { keepUnsent } from "../../src/panel/state/unsent.ts";
import { agentSays, conversation, FakeKeep, Rig } from "./support.ts";

let rig: Rig;

beforeEach(async () => {
  rig = new Rig();
  await rig.comeIn({ conversation });
});

const posts = () => rig.socket.sent.filter((frame) => frame.type === "post");
const of = (type: string) => rig.socket.sent.filter((frame) => frame.type === type);
const stored = (re: unknown, seq: number) => ({
  type: "stored",
  re,
  conversation: "c_1",
  seq,
  mark: `m${seq}`,
  at: 1_000_001,
});

describe("a message", () => {
  it("is on screen at once and stays where it is while it is stored", async () => {
    rig.talk.post("And this");
    const before = rig.talk.items.value.at(-1);
    expect(before).toMatchObject({ text: "And this", status: "sending" });
    rig.socket.say(stored(posts()[0]?.["id"], 2));
    await settle();
    expect(rig.talk.items.value.at(-1)).toMatchObject({ text: "And this", status: "sent", key: before?.key });
    expect(rig.talk.items.value.filter((item) => item.kind === "message")).toHaveLength(2);
  });

  it("that was refused stays, and goes again under its id", async () => {
    rig.talk.post("And this");
    const [post] = posts();
    rig.socket.say({ type: "error", re: post?.["id"], code: "internal", message: "", retryable: false });
    await settle();
    expect(rig.talk.items.value.at(-1)).toMatchObject({ status: "failed" });
    rig.talk.retry(String(post?.["id"]));
    expect(posts()).toEqual([post, post]);
    expect(rig.talk.items.value.at(-1)).toMatchObject({ status: "sending" });
  });

  it("says when it was seen", async () => {
    rig.socket.say({ type: "seen", conversation: "c_1", by: "agent", seq: 1, at: 77 });
    await settle();
    expect(rig.talk.items.value.at(-1)).toMatchObject({ status: "seen" });
    expect(rig.talk.seenAt.value).toBe(77);
  });
});

describe("a gap", () => {
  it("is asked for once, however many events show it", async () => {
    await rig.tell(agentSays(4));
    await rig.tell(agentSays(5));
    expect(of("open")).toHaveLength(1);
    expect(of("open")[0]).toMatchObject({ conversation: "c_1", have: { seq: 1, mark: "m1" } });
    rig.socket.say({
      type: "conversation",
      re: of("open")[0]?.["id"],
      conversation: { ...conversation, from: "gap", entries: [2, 3, 4, 5].map((seq) => agentSays(seq)) },
    });
    await settle();
    expect(rig.seqs).toEqual([1, 2, 3, 4, 5]);
  });

  it("whose answer contradicts what is held is asked for without a position", async () => {
    rig.socket.say({ type: "resync", conversation: "c_1" });
    await settle();
    const answer = (entries: object[], from: string) =>
      rig.socket.say({
        type: "conversation",
        re: of("open").at(-1)?.["id"],
        conversation: { ...conversation, from, entries },
      });
    answer([agentSays(7)], "gap");
    await settle();
    expect(of("open").at(-1)).not.toHaveProperty("have");
    answer([agentSays(6), agentSays(7)], "tail");
    await settle();
    expect(rig.seqs).toEqual([6, 7]);
  });

  it("in another conversation is nobody's business", async () => {
    rig.socket.say({ type: "resync", conversation: "c_2" });
    await settle();
    expect(of("open")).toEqual([]);
  });
});

it("an end is shown with the reason in its entry, and asked for when only the standing tells of it", async () => {
  rig.socket.say({ type: "standing", conversation: "c_1", state: "ended" });
  await settle();
  expect(rig.thread.facts.state).toBe("waiting");
  expect(of("open")).toHaveLength(1);
  const end = { kind: "ended", by: "visitor", reason: "left_line", seq: 2, mark: "m2", at: 5 } as const;
  await rig.tell(end);
  expect(rig.thread.facts.state).toBe("ended");
  rig.socket.say({
    type: "conversation",
    re: of("open")[0]?.["id"],
    conversation: { ...conversation, state: "ended", endedAt: 5, from: "gap", entries: [end] },
  });
  await settle();
  expect(rig.seqs).toEqual([1, 2]);
});

describe("what was seen", () => {
  it("is told when it is on screen: panel open, end in view", async () => {
    rig.visible.value = false;
    await rig.tell(agentSays(2));
    expect(of("seen")).toEqual([]);
    rig.talk.atEnd.value = false;
    rig.visible.value = true;
    expect(of("seen")).toEqual([]);
    expect(rig.talk.fresh.value).toBe(1);
    rig.talk.atEnd.value = true;
    expect(of("seen")).toEqual([{ type: "seen", conversation: "c_1", seq: 2 }]);
    expect(rig.talk.fresh.value).toBe(0);
  });

  it("is told once for each message", async () => {
    await rig.tell(agentSays(2));
    rig.socket.say({ type: "standing", conversation: "c_1", state: "active" });
    await rig.tell(agentSays(3));
    expect(of("seen").map((frame) => frame["seq"])).toEqual([2, 3]);
  });
});

describe("typing", () => {
  it("of the agent ends without news after 6 s", async () => {
    rig.socket.say({ type: "typing", conversation: "c_1", by: "agent", name: "Maja", on: true });
    await rig.clock.pass(5999);
    expect(rig.thread.typing?.name).toBe("Maja");
    await rig.clock.pass(1);
    expect(rig.thread.typing).toBeUndefined();
  });

  it("of the visitor is told now and then, and its end with the message", async () => {
    rig.talk.typed(false);
    rig.talk.typed(false);
    await rig.clock.pass(2500);
    rig.talk.typed(false);
    rig.talk.post("done");
    expect(of("typing").map((frame) => frame["on"])).toEqual([true, true, false]);
  });
});

describe("older entries", () => {
  it("are asked for once at a time and put in front", async () => {
    const late = new Rig();
    await late.comeIn({ conversation: { ...conversation, more: true, entries: [agentSays(3)] } });
    void late.talk.older();
    void late.talk.older();
    const asked = late.socket.sent.filter((frame) => frame.type === "history");
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ before: 3, limit: 50 });
    late.socket.say({
      type: "history",
      re: asked[0]?.["id"],
      conversation: "c_1",
      entries: [conversation.entries[0], agentSays(2)],
      more: false,
    });
    await settle();
    expect(late.seqs).toEqual([1, 2, 3]);
    expect(late.thread.transcript.more).toBe(false);
  });
});

describe("over a reload of the page", () => {
  it("what had no answer goes again under its id, and what was stored after all does not", async () => {
    const page = new FakeKeep();
    keepUnsent(rig.talk, rig.session.thread, page, "harbour");
    rig.talk.post("stored after all");
    rig.talk.post("lost on the way");
    const [stays, lost] = rig.thread.pending;
    const reloaded = new Rig(rig.keep);
    const entry = { ...agentSays(2, "stored after all"), by: "visitor", message: stays?.id };
    await reloaded.comeIn({ conversation: { ...conversation, entries: [conversation.entries[0], entry] } });
    keepUnsent(reloaded.talk, reloaded.session.thread, page, "harbour");
    await settle();
    expect(reloaded.thread.pending.map(({ id }) => id)).toEqual([lost?.id]);
    reloaded.socket.say(stored(lost?.id, 3));
    await settle();
    expect(page.values.size).toBe(0);
  });

  it("of another conversation nothing is sent", async () => {
    const page = new FakeKeep();
    page.write("ringback:unsent:harbour", '{"conversation":"c_9","messages":[{"id":"x","text":"secret","at":1}]}');
    keepUnsent(rig.talk, rig.session.thread, page, "harbour");
    await settle();
    expect(posts()).toEqual([]);
  });
});
