import { signal } from "@preact/signals-core";
import type { HoldEvent } from "@ringback/web-protocol";
import { FakeClock, settle } from "@ringback/web-protocol/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { loadWords } from "../../src/panel/i18n/words.ts";
import { Announcer } from "../../src/panel/state/announcer.ts";
import { Holding } from "../../src/panel/state/holding.ts";
import type { KnownIncident } from "../../src/panel/state/talk.ts";
import { incidentLines } from "../../src/panel/text/incidentText.ts";
import { agentSays, conversation, FakeKeep, Rig } from "./support.ts";

const event = (id: string): HoldEvent => ({
  type: "hold",
  conversation: "c_1",
  id,
  kind: "tip",
  tone: "plain",
  text: `Text of ${id}`,
});

let clock: FakeClock;
let keep: FakeKeep;
const hold = signal<HoldEvent | undefined>(undefined);
const incident = signal<KnownIncident | undefined>(undefined);
const draft = signal("");
const paused = signal(false);
let announcer: Announcer;

beforeEach(() => {
  clock = new FakeClock();
  keep = new FakeKeep();
  announcer = new Announcer(clock);
  hold.value = incident.value = undefined;
  draft.value = "";
  paused.value = false;
});

function holding(): Holding {
  const spoken = (known: KnownIncident) => `${known.text} ${known.over ? "over" : ""}`.trim();
  const made = new Holding({ conversation: "c_1", hold, incident, draft, paused, clock, announcer, keep, spoken });
  made.begin();
  return made;
}

describe("a hold message", () => {
  it("comes on screen at once and is said politely", () => {
    const { card } = holding();
    hold.value = event("one");
    expect(card.value?.id).toBe("one");
    expect(announcer.polite.value).toBe("Text of one");
    expect(announcer.urgent.value).toBe("");
  });

  it("is not said when spoken news are paused", () => {
    paused.value = true;
    const { card } = holding();
    hold.value = event("one");
    expect(card.value?.id).toBe("one");
    expect(announcer.polite.value).toBe("");
  });

  it("waits while the visitor types, and for five seconds after", async () => {
    const { card } = holding();
    draft.value = "H";
    hold.value = event("one");
    await clock.pass(4000);
    draft.value = "He";
    await clock.pass(4999);
    expect(card.value).toBeUndefined();
    await clock.pass(1);
    expect(card.value?.id).toBe("one");
  });

  it("comes a minute after the one before, however they arrived, and only the newest", async () => {
    const { card } = holding();
    hold.value = event("one");
    await clock.pass(1000);
    hold.value = event("two");
    await clock.pass(1000);
    hold.value = event("three");
    await clock.pass(57_999);
    expect(card.value?.id).toBe("one");
    await clock.pass(1);
    expect(card.value?.id).toBe("three");
  });

  it("comes once a visit, also over a reload, which keeps the card", async () => {
    holding();
    hold.value = event("one");
    hold.value = undefined;
    const { card } = holding();
    expect(card.value?.id).toBe("one");
    await clock.pass(120_000);
    hold.value = event("two");
    expect(card.value?.id).toBe("two");
    hold.value = event("one");
    await clock.pass(120_000);
    expect(card.value?.id).toBe("two");
  });

  it("stands in the panel's page only as what was kept of it makes sense", () => {
    keep.write("ringback:holds:c_1", '{"told": 7}');
    expect(holding().card.value).toBeUndefined();
    keep.write("ringback:holds:c_1", "{");
    expect(holding().card.value).toBeUndefined();
  });
});

describe("an incident", () => {
  const known: KnownIncident = {
    id: "cards",
    text: "Card payments fail.",
    noticedAt: Date.UTC(2026, 10, 22, 9, 30),
    nextUpdateAt: Date.UTC(2026, 10, 22, 10, 0),
    late: false,
    over: false,
  };

  it("is said once, and again when it changes or is over", async () => {
    holding();
    incident.value = known;
    expect(announcer.polite.value).toBe("Card payments fail.");
    await clock.pass(5000);
    incident.value = { ...known };
    expect(announcer.polite.value).toBe("");
    incident.value = { ...known, over: true };
    expect(announcer.polite.value).toBe("Card payments fail. over");
  });

  it("names both times in the visitor's language, or that the news are late, or that it is over", async () => {
    const [en, fa] = await Promise.all([loadWords("en"), loadWords("fa")]);
    const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
    const lines = (words: typeof en, of: KnownIncident, now = known.noticedAt) =>
      incidentLines(words, of, now).map(plain);
    expect(lines(en, known)).toEqual([
      `Noticed: ${en.time(known.noticedAt)}`,
      `Next update: ${en.time(known.nextUpdateAt)}`,
    ]);
    expect(lines(fa, known)[1]).toMatch(/^خبر بعدی: .*[۰-۹]/);
    expect(lines(en, { ...known, late: true })[1]).toContain("is late. We are sorry.");
    expect(lines(en, { ...known, over: true })).toEqual(["This is fixed now."]);
    expect(lines(en, known, known.noticedAt + 2 * 86_400_000)[0]).toContain("Sunday");
  });

  it("stays on screen when it is over, and goes when the server is asked anew", async () => {
    const rig = new Rig();
    await rig.comeIn({ conversation });
    const told = { id: "cards", text: "Card payments fail.", noticedAt: 1, nextUpdateAt: 2, late: false };
    rig.socket.say({ type: "incident", conversation: conversation.id, incident: told });
    await settle();
    expect(rig.talk.incident.value).toEqual({ ...told, over: false });
    rig.socket.say({ type: "incident", conversation: conversation.id });
    await settle();
    expect(rig.talk.incident.value).toEqual({ ...told, over: true });
    rig.socket.say({ type: "incident", conversation: conversation.id, incident: told });
    await settle();
    rig.talk.take({ ...conversation, entries: [agentSays(1)] });
    expect(rig.talk.incident.value).toBeUndefined();
  });
});
