import { settle } from "@ringback/web-protocol/testing";
import { describe, expect, it } from "vitest";
import { agentSays, conversation, FakeKeep, Rig } from "./support.ts";

const stored = (keep: FakeKeep) => JSON.parse(keep.read("ringback:token:harbour") ?? "{}").token;

async function start(rig: Rig, id = "q1"): Promise<void> {
  const started = rig.session.start(id, { text: "Hi" });
  await settle();
  rig.socket.say({ type: "started", re: id, conversation });
  await started;
}

describe("a new visitor", () => {
  it("leaves nothing in storage before asking something", async () => {
    const rig = new Rig();
    await rig.comeIn({ token: "harbour.v.one" });
    expect(rig.socket.last("hello")).not.toHaveProperty("token");
    expect(rig.keep.values.size).toBe(0);
    await start(rig);
    expect(stored(rig.keep)).toBe("harbour.v.one");
    expect(rig.began).toBe(1);
  });

  it("is the same one after a lost link, even before the server has answered the question", async () => {
    const rig = new Rig();
    await rig.comeIn({ token: "harbour.v.one" });
    const started = rig.session.start("q1", { text: "Hi" });
    await settle();
    await rig.comeBack();
    expect(rig.socket.last("hello")["token"]).toBe("harbour.v.one");
    expect(rig.socket.last("start")).toMatchObject({ id: "q1", text: "Hi" });
    rig.socket.say({ type: "started", re: "q1", conversation });
    await started;
  });

  it("in two tabs at once is the one who asked", async () => {
    const keep = new FakeKeep();
    const [a, b] = [new Rig(keep), new Rig(keep)];
    await a.comeIn({ token: "harbour.v.a" });
    await b.comeIn({ token: "harbour.v.b" });
    await start(a);
    b.session.reconnect();
    await settle();
    b.socket.accept();
    expect(b.socket.last("hello")["token"]).toBe("harbour.v.a");
    b.welcome({ conversation });
    await settle();
    expect(b.thread.facts.id).toBe("c_1");
  });
});

describe("a known visitor", () => {
  async function known(): Promise<Rig> {
    const rig = new Rig();
    rig.token.adopt("harbour.v.old");
    rig.session.connect();
    await settle();
    rig.socket.accept();
    return rig;
  }

  it("keeps the newer token", async () => {
    const rig = await known();
    rig.welcome({ token: "harbour.v.new", conversation });
    await settle();
    expect(stored(rig.keep)).toBe("harbour.v.new");
    await rig.comeBack();
    expect(rig.socket.last("hello")["token"]).toBe("harbour.v.new");
  });

  it("whose token was replaced takes the one another tab has stored", async () => {
    const rig = await known();
    rig.keep.write("ringback:token:harbour", JSON.stringify({ token: "harbour.v.tab", until: 9e15 }));
    refuse(rig, { code: "resume_expired" });
    expect(rig.socket.last("hello")["token"]).toBe("harbour.v.tab");
  });

  it("whose token is worthless becomes a new one, on the same link", async () => {
    for (const refusal of [{ code: "resume_expired" }, { code: "invalid_field", field: "token" }]) {
      const rig = await known();
      refuse(rig, refusal);
      expect(rig.socket.last("hello")).not.toHaveProperty("token");
      expect(stored(rig.keep)).toBeUndefined();
      expect(rig.server.sockets).toHaveLength(1);
    }
  });

  it("is forgotten after 30 days away", async () => {
    const rig = await known();
    rig.clock.sleep(30 * 86_400_000);
    expect(rig.token.next()).toBe("harbour.v.old");
    const later = new Rig(rig.keep);
    later.clock.sleep(30 * 86_400_000 + 1);
    expect(later.token.next()).toBeUndefined();
  });

  function refuse(rig: Rig, refusal: object): void {
    const re = rig.socket.last("hello")["id"];
    rig.socket.say({ type: "error", re, message: "", retryable: false, ...refusal });
  }
});

describe("coming back", () => {
  it("tells the position held and takes the gap", async () => {
    const rig = new Rig();
    await rig.comeIn({ conversation });
    await rig.tell(agentSays(2));
    await rig.comeBack({ conversation: { ...conversation, from: "gap", entries: [agentSays(3)] } });
    expect(rig.socket.last("hello")["have"]).toEqual({ conversation: "c_1", seq: 2, mark: "m2" });
    expect(rig.seqs).toEqual([1, 2, 3]);
  });

  it("to a server that has lost the conversation begins anew", async () => {
    const rig = new Rig();
    await rig.comeIn({ conversation });
    await rig.comeBack();
    expect(rig.session.thread.value).toBeUndefined();
  });

  it("to an end that was put away shows it no more", async () => {
    const rig = new Rig();
    const ended = { ...conversation, state: "ended", endedAt: rig.clock.now() };
    await rig.comeIn({ conversation: ended });
    expect(rig.thread.facts.state).toBe("ended");
    rig.session.putAway();
    const reloaded = new Rig(rig.keep);
    await reloaded.comeIn({ conversation: ended });
    expect(reloaded.session.thread.value).toBeUndefined();
  });

  it("to an end of long ago shows the greeting", async () => {
    const rig = new Rig();
    await rig.comeIn({ conversation: { ...conversation, state: "ended", endedAt: rig.clock.now() - 3_600_001 } });
    expect(rig.session.thread.value).toBeUndefined();
  });

  it("puts away only what has ended", async () => {
    const rig = new Rig();
    await rig.comeIn({ conversation });
    rig.session.putAway();
    expect(rig.thread.facts.id).toBe("c_1");
  });
});

it("what comes while the conversation's part is still loading is taken in order, and the part is loaded once", async () => {
  let loaded = () => {};
  const rig = new Rig(new FakeKeep(), () => new Promise((resolve) => (loaded = resolve)));
  await rig.comeIn({ conversation });
  await rig.tell(agentSays(2));
  rig.socket.say({ type: "standing", conversation: "c_1", state: "active" });
  await rig.tell(agentSays(3));
  expect(rig.session.thread.value).toBeUndefined();
  loaded();
  await settle();
  await settle();
  expect(rig.seqs).toEqual([1, 2, 3]);
  expect(rig.thread.facts.state).toBe("active");
  expect(rig.talksLoaded).toBe(1);
});

it("a site that does not exist ends it", async () => {
  const rig = new Rig();
  rig.session.connect();
  await settle();
  rig.socket.accept();
  rig.socket.say({
    type: "error",
    re: rig.socket.last("hello")["id"],
    code: "unknown_site",
    message: "",
    retryable: false,
  });
  expect(rig.session.link.value).toMatchObject({ phase: "stopped", reason: { error: "unknown_site" } });
});
