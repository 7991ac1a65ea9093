import type { Clock } from "@ringback/web-protocol";
import { settle } from "@ringback/web-protocol/testing";
import { describe, expect, it } from "vitest";
import type { App } from "../../src/panel/state/app.ts";
import { Identity } from "../../src/panel/state/identity.ts";
import type { ToHost } from "../../src/shared/bridge.ts";
import { conversation, Rig } from "./support.ts";

/** A panel whose page can be asked for tokens. */
function identified(rig: Rig): { identity: Identity; told: ToHost[]; drafts: string[] } {
  const told: ToHost[] = [];
  const clock: Clock = rig.clock;
  const drafts: string[] = [];
  const host = { tell: (message: ToHost) => told.push(message) };
  const app = { session: rig.session, clock, host, keep: rig.keep, write: (text: string) => drafts.push(text) };
  return { identity: new Identity(app as unknown as App), told, drafts };
}

/** What the server answers to the identity that was presented last. */
async function answer(rig: Rig, reply: object): Promise<void> {
  rig.socket.say({ re: rig.socket.last("identify")["id"], ...reply });
  await settle();
}

const signed = (sub: string) => `e30.${btoa(JSON.stringify({ sub }))}.x`;

describe("the persons of one device", () => {
  const TOKEN = "ringback:token:harbour";

  it("have a token each: who signs in next meets nothing of who did before, who finds it again", async () => {
    const rig = new Rig();
    const { identity, drafts } = identified(rig);
    await rig.comeIn({ token: "harbour.v_1.a", conversation });
    identity.take(signed("ana"));
    expect(rig.session.thread.value?.facts.id).toBe("c_1");
    expect(rig.keep.values.has(TOKEN)).toBe(false);
    expect(rig.keep.values.get(`${TOKEN}:ana`)).toContain("harbour.v_1.a");

    identity.take(signed("bill"));
    expect(rig.session.thread.value).toBeUndefined();
    expect(drafts).toEqual([""]);
    await settle();
    rig.socket.accept();
    expect(rig.socket.last("hello")).not.toHaveProperty("token");
    rig.welcome({ token: "harbour.v_2.b" });
    await settle();
    expect(rig.socket.last("identify")).toMatchObject({ token: signed("bill") });

    identity.take(signed("ana"));
    await settle();
    rig.socket.accept();
    expect(rig.socket.last("hello")).toMatchObject({ token: "harbour.v_1.a" });
  });

  it("come back with the token of who they are elsewhere", async () => {
    const rig = new Rig();
    const { identity } = identified(rig);
    await rig.comeIn({ token: "harbour.v_9.x" });
    identity.take(signed("ana"));
    await settle();
    await answer(rig, { type: "identified", expiresInMs: 300_000, token: "harbour.v_1.c" });
    rig.socket.accept();
    expect(rig.socket.last("hello")).toMatchObject({ token: "harbour.v_1.c" });
    expect(rig.keep.values.get(`${TOKEN}:ana`)).toContain("harbour.v_1.c");
  });
});

describe("an identity", () => {
  it("is asked for once there is a connection, and presented on it", async () => {
    const rig = new Rig();
    const { identity, told } = identified(rig);
    expect(told).toEqual([]);
    await rig.comeIn();
    expect(told).toEqual([{ type: "token" }]);
    identity.take("a.b.c");
    await settle();
    expect(rig.socket.last("identify")).toMatchObject({ token: "a.b.c" });
    await answer(rig, { type: "identified", name: "Ana", plan: "gold", expiresInMs: 300_000 });
    expect(identity.person.value).toEqual({ name: "Ana" });
  });

  it("that was given before waits for the connection", async () => {
    const rig = new Rig();
    const { identity, told } = identified(rig);
    identity.take("a.b.c");
    await rig.comeIn();
    expect(rig.socket.last("identify")).toMatchObject({ token: "a.b.c" });
    expect(told).toEqual([]);
  });

  it("is presented again on the next connection while it holds, and asked for anew in time", async () => {
    const rig = new Rig();
    const { identity, told } = identified(rig);
    identity.take("a.b.c");
    await rig.comeIn();
    await answer(rig, { type: "identified", expiresInMs: 300_000 });
    await rig.comeBack();
    expect(rig.socket.last("identify")).toMatchObject({ token: "a.b.c" });
    await answer(rig, { type: "identified", expiresInMs: 299_000 });
    await rig.clock.pass(238_000);
    expect(told).toEqual([]);
    await rig.clock.pass(2_000);
    expect(told).toEqual([{ type: "token" }]);
    await rig.comeBack();
    expect(told).toEqual([{ type: "token" }, { type: "token" }]);
  });

  it("that holds only shortly is asked for anew at half of its time", async () => {
    const rig = new Rig();
    const { identity, told } = identified(rig);
    identity.take("a.b.c");
    await rig.comeIn();
    await answer(rig, { type: "identified", expiresInMs: 20_000 });
    await rig.clock.pass(11_000);
    expect(told).toEqual([{ type: "token" }]);
  });

  it("that is refused is told to the page, and what was believed stays", async () => {
    const rig = new Rig();
    const { identity, told } = identified(rig);
    identity.take("a.b.c");
    await rig.comeIn();
    await answer(rig, { type: "identified", name: "Ana", expiresInMs: 300_000 });
    identity.take("d.e.f");
    await settle();
    const refusal = { code: "identity_refused", field: "token.exp", message: "exp has passed" };
    await answer(rig, { type: "error", retryable: false, ...refusal });
    expect(told).toEqual([{ type: "event", event: "error", detail: refusal }]);
    expect(identity.person.value).toEqual({ name: "Ana" });
    await rig.comeBack();
    expect(told[1]).toEqual({ type: "token" });
  });

  it.each([undefined, null, 17, {}])("of %j is none: nothing is presented", async (token) => {
    const rig = new Rig();
    const { identity } = identified(rig);
    await rig.comeIn();
    identity.take(token);
    await settle();
    expect(() => rig.socket.last("identify")).toThrow();
  });
});
