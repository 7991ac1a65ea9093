import { beforeEach, describe, expect, it } from "vitest";
import {
  Client,
  type CommandFailed,
  GiveUp,
  isVisitorEvent,
  type Verdict,
  type VisitorCommand,
  type VisitorEvent,
} from "../src/index.ts";
import { FakeClock, settle } from "./support/fakeClock.ts";
import { FakeServer } from "./support/fakeServer.ts";

let clock: FakeClock;
let server: FakeServer;
let woke: () => void;
let watching: boolean;
let events: VisitorEvent[];
let phases: string[];
let prepare: () => Promise<void>;
let judge: (answer: VisitorEvent) => Verdict;
let client: Client<VisitorCommand, VisitorEvent>;
let hellos: number;

beforeEach(() => {
  clock = new FakeClock();
  server = new FakeServer();
  events = [];
  phases = [];
  hellos = 0;
  watching = false;
  prepare = async () => {};
  judge = (answer) => (answer.type === "welcome" ? "in" : { refused: "unknown_site" });
  client = new Client<VisitorCommand, VisitorEvent>({
    clock,
    openSocket: server.open,
    watchPage: (wake) => {
      woke = wake;
      watching = true;
      return () => {
        watching = false;
      };
    },
    isEvent: isVisitorEvent,
    prepare: () => prepare(),
    hello: () => ({ type: "hello", id: `h${hellos++}`, site: "harbour" }),
    judge: (answer) => judge(answer),
    event: (event) => events.push(event),
    changed: (link) => phases.push(link.phase),
  });
});

const welcome = (re: unknown) => ({
  type: "welcome",
  re,
  now: 1,
  visitor: "v_1",
  site: { id: "harbour", name: "Harbour", languages: ["en"], topics: [], departments: [], open: true },
});
const post = (id: string) => ({ type: "post", id, conversation: "c_1", text: id }) as const;
const stored = (re: string, seq: number) => ({
  type: "stored",
  re,
  conversation: "c_1",
  seq,
  mark: `m${seq}`,
  at: 1,
});

async function comeIn(): Promise<void> {
  await settle();
  server.latest.accept();
  server.latest.say(welcome(server.latest.last("hello")["id"]));
}

async function connect(): Promise<void> {
  client.start();
  await comeIn();
}

describe("connecting", () => {
  it("says hello and hands out events", async () => {
    await connect();
    server.latest.say({
      type: "standing",
      conversation: "c_1",
      state: "waiting",
      place: { ahead: 2, basis: "thin" },
      tomorrow: true,
    });
    expect(phases).toEqual(["opening", "greeting", "ready"]);
    expect(events).toEqual([
      { type: "standing", conversation: "c_1", state: "waiting", place: { ahead: 2, basis: "thin" }, tomorrow: true },
    ]);
  });

  it("skips frames that are no events and lives on", async () => {
    await connect();
    for (const data of ["{", "[]", '{"type":"tomorrow"}', new ArrayBuffer(2)]) {
      server.latest.onmessage?.({ data } as MessageEvent);
    }
    server.latest.say({ type: "standing", conversation: "c_1", state: "active", agent: null });
    expect(events).toEqual([{ type: "standing", conversation: "c_1", state: "active" }]);
  });

  it("says hello again on the same socket when the answer asks for it", async () => {
    judge = (answer) => (answer.type === "error" ? "again" : "in");
    client.start();
    await settle();
    server.latest.accept();
    server.latest.say({ type: "error", re: "h0", code: "resume_expired", message: "", retryable: false });
    server.latest.say(welcome("h1"));
    expect(server.sockets).toHaveLength(1);
    expect(client.link.phase).toBe("ready");
  });

  it("stops when the site does not exist", async () => {
    client.start();
    await settle();
    server.latest.accept();
    server.latest.say({ type: "error", re: "h0", code: "unknown_site", message: "", retryable: false });
    await clock.pass(120_000);
    expect(client.link).toMatchObject({ phase: "stopped", reason: { error: "unknown_site" } });
    expect(server.latest.closedByClient).toBe(true);
    expect(server.sockets).toHaveLength(1);
    expect(clock.timers).toBe(0);
    expect(watching).toBe(false);
  });

  it("stays away as long as a busy server asks", async () => {
    clock.chance = 0;
    judge = () => ({ awayMs: 7000 });
    client.start();
    await settle();
    server.latest.accept();
    server.latest.say({ type: "error", re: "h0", code: "busy", message: "", retryable: true });
    await clock.pass(6999);
    expect(server.sockets).toHaveLength(1);
    await clock.pass(1);
    expect(server.sockets).toHaveLength(2);
  });

  it("waits for what hello needs, tries again when that fails, and gives up when told", async () => {
    let failures = 0;
    prepare = async () => {
      failures++;
      throw failures < 3 ? new Error("no network") : new GiveUp("signed_out");
    };
    client.start();
    await clock.pass(60_000);
    expect(failures).toBe(3);
    expect(server.sockets).toHaveLength(0);
    expect(client.link).toMatchObject({ phase: "stopped", reason: { error: "signed_out" } });
  });

  it("leaves an attempt alone that was stopped while it prepared", async () => {
    let go = () => {};
    prepare = () =>
      new Promise((resolve) => {
        go = resolve;
      });
    client.start();
    client.stop();
    go();
    await settle();
    expect(server.sockets).toHaveLength(0);
  });
});

describe("a link that breaks", () => {
  it("is replaced, and the dead socket can no longer disturb", async () => {
    await connect();
    const dead = server.latest;
    await clock.pass(29_500);
    expect(dead.last("ping")).toBeTruthy();
    expect(dead.closedByClient).toBe(true);
    await clock.pass(3000);
    expect(server.sockets).toHaveLength(2);
    dead.hangUp(4503);
    await comeIn();
    expect(client.link.phase).toBe("ready");
  });

  it("is noticed within 30 s of the last frame", async () => {
    await connect();
    await clock.pass(12_000);
    server.latest.say({ type: "pong", now: 1 });
    await clock.pass(28_900);
    expect(client.link.phase).toBe("ready");
    await clock.pass(1000);
    expect(client.link.phase).toBe("waiting");
  });

  it("is tried at once after sleep", async () => {
    await connect();
    server.latest.hangUp(1006);
    clock.sleep(600_000);
    woke();
    await settle();
    expect(server.sockets).toHaveLength(2);
  });

  it("is looked at when a timer comes far too late", async () => {
    await connect();
    clock.sleep(600_000);
    await clock.pass(0);
    expect(server.latest.last("ping")).toBeTruthy();
    await clock.pass(4000);
    expect(client.link.phase).toBe("waiting");
  });

  it("comes back after the delay of go_away", async () => {
    clock.chance = 0;
    await connect();
    server.latest.say({ type: "go_away", reason: "drain", reconnectInMs: 2500 });
    server.latest.hangUp(4000);
    await clock.pass(2499);
    expect(server.sockets).toHaveLength(1);
    await clock.pass(1);
    expect(server.sockets).toHaveLength(2);
  });
});

describe("commands", () => {
  it("are answered by their id", async () => {
    await connect();
    const answer = client.request(post("p1"), "c_1");
    server.latest.say(stored("p1", 4));
    expect(await answer).toMatchObject({ type: "stored", seq: 4 });
    expect(events).toEqual([]);
  });

  it("without an answer go out again after a lost link, with the same id, in order, once each", async () => {
    await connect();
    const answers = [client.request(post("p1"), "c_1"), client.request(post("p2"), "c_1")];
    server.latest.hangUp(1006);
    answers.push(client.request(post("p3"), "c_1"));
    await clock.pass(3000);
    await comeIn();
    for (const [seq, id] of ["p1", "p2", "p3"].entries()) {
      server.latest.say(stored(id, seq + 1));
    }
    await Promise.all(answers);
    expect(server.latest.commands.map((command) => command["id"])).toEqual(["h1", "p1", "p2", "p3"]);
  });

  it("of one conversation wait for each other, others do not", async () => {
    await connect();
    void client.request(post("p1"), "c_1");
    void client.request(post("p2"), "c_1");
    void client.request({ ...post("q1"), conversation: "c_2" }, "c_2");
    void client.request({ type: "open", id: "o1", conversation: "c_1" });
    expect(server.latest.commands.map((command) => command["id"])).toEqual(["h0", "p1", "q1", "o1"]);
  });

  it("that were refused for a moment are sent again before the next one", async () => {
    await connect();
    const first = client.request(post("p1"), "c_1");
    const second = client.request(post("p2"), "c_1");
    server.latest.say({
      type: "error",
      re: "p1",
      code: "too_fast",
      message: "",
      retryable: true,
      retryAfterMs: 1200,
    });
    await clock.pass(1199);
    expect(server.latest.commands).toHaveLength(2);
    await clock.pass(1);
    server.latest.say(stored("p1", 1));
    server.latest.say(stored("p2", 2));
    expect([await first, await second]).toMatchObject([{ seq: 1 }, { seq: 2 }]);
  });

  it("that were refused for good say which field, and the next one goes on", async () => {
    await connect();
    const first = client.request(post("p1"), "c_1");
    const second = client.request(post("p2"), "c_1");
    server.latest.say({
      type: "error",
      re: "p1",
      code: "too_long",
      message: "text is too long",
      field: "text",
      retryable: false,
    });
    await expect(first).rejects.toMatchObject({ code: "too_long", field: "text", retryable: false });
    server.latest.say(stored("p2", 1));
    expect(await second).toMatchObject({ seq: 1 });
  });

  it("are not repeated for ever", async () => {
    await connect();
    const failure = client.request(post("p1"), "c_1").catch((error: CommandFailed) => error);
    for (let i = 0; i < 100; i++) {
      await clock.pass(1000);
      server.latest.say({ type: "pong", now: 1 });
    }
    expect(await failure).toMatchObject({ code: "no_answer", retryable: true });
    expect(server.latest.commands.filter((command) => command["id"] === "p1")).toHaveLength(6);
  });

  it("do not use up their tries on links that break", async () => {
    clock.chance = 0;
    await connect();
    const answer = client.request(post("p1"), "c_1");
    for (let i = 0; i < 20; i++) {
      server.latest.hangUp(1006);
      await clock.pass(1);
      await comeIn();
    }
    server.latest.say(stored("p1", 1));
    expect(await answer).toMatchObject({ seq: 1 });
  });

  it("are bounded", async () => {
    const all = Array.from({ length: 101 }, (_, i) => client.request(post(`p${i}`), "c_1"));
    await expect(all[100]).rejects.toMatchObject({ code: "outbox_full", retryable: true });
  });

  it("fail when the connection ends for good", async () => {
    await connect();
    const failure = client.request(post("p1"), "c_1").catch((error: CommandFailed) => error);
    server.latest.hangUp(4503);
    expect(await failure).toMatchObject({ code: "disconnected" });
    await expect(client.request(post("p2"), "c_1")).rejects.toMatchObject({ code: "disconnected" });
  });

  it("that are worth nothing later are dropped without a link", async () => {
    client.mention({ type: "typing", conversation: "c_1", on: true });
    await connect();
    client.mention({ type: "typing", conversation: "c_1", on: false });
    expect(server.latest.sent.filter((frame) => frame.type === "typing")).toEqual([
      { type: "typing", conversation: "c_1", on: false },
    ]);
  });
});
