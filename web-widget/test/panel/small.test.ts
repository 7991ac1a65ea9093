import { signal } from "@preact/signals-core";
import type { Link } from "@ringback/web-protocol";
import { FakeClock } from "@ringback/web-protocol/testing";
import { describe, expect, it } from "vitest";
import { loadWords } from "../../src/panel/i18n/words.ts";
import { Announcer } from "../../src/panel/state/announcer.ts";
import { openKeep } from "../../src/panel/state/keep.ts";
import { followLink } from "../../src/panel/state/lost.ts";
import { placeOf } from "../../src/panel/state/place.ts";
import { complaintAbout, complaintOf } from "../../src/panel/state/rules.ts";
import { itemsOf } from "../../src/panel/text/items.ts";
import { queueLine, segments } from "../../src/panel/text/queueLine.ts";
import { zoneName, zonePlace } from "../../src/panel/text/zoneText.ts";
import { agentSays, conversation, question } from "./support.ts";

describe("the site", () => {
  it.each([
    ["/frame/harbour", { site: "harbour", framed: true }],
    ["/chat/harbour-2/", { site: "harbour-2", framed: false }],
    ["/chat/", undefined],
    ["/chat/Harbour", undefined],
    ["/frame/a/b", undefined],
    ["/", undefined],
  ])("of %s", (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });
});

describe("a zone", () => {
  it.each([
    ["Europe/Ljubljana", "Europe / Ljubljana", "Ljubljana"],
    ["America/Argentina/Buenos_Aires", "America / Argentina/Buenos Aires", "Buenos Aires"],
    ["Etc/GMT-2", "UTC+2", "UTC+2"],
    ["Etc/GMT+11", "UTC−11", "UTC−11"],
    ["Etc/UTC", "UTC", "UTC"],
    ["UTC", "UTC", "UTC"],
  ])("%s is called %s, and its place %s", (zone, name, place) => {
    expect([zoneName(zone), zonePlace(zone)]).toEqual([name, place]);
  });
});

describe("a question", () => {
  it.each([
    ["Hi", "", undefined],
    ["Hi", "ana@example.org", undefined],
    [" \n", "", { field: "text", key: "err.empty" }],
    ["x".repeat(4000), "", undefined],
    ["x".repeat(4001), "", { field: "text", key: "err.long" }],
    ["Hi", "ana@", { field: "email", key: "err.email" }],
    ["Hi", "ana example@x.y", { field: "email", key: "err.email" }],
  ])("%j from %j", (text, email, complaint) => {
    expect(complaintAbout(text, email)).toEqual(complaint);
  });

  it.each([
    ["invalid_field", "email", "err.email"],
    ["too_long", "text", "err.long"],
    ["queue_full", undefined, "err.full"],
    ["closed", undefined, "off.title"],
    ["too_fast", undefined, "err.fast"],
    ["internal", undefined, "err.other"],
  ])("refused with %s", (code, field, key) => {
    expect(complaintOf({ code, field }).key).toBe(key);
  });
});

describe("the line", () => {
  it("has at most eight segments, the last one the visitor's", () => {
    expect([0, 1, 7, 8, 40].map((ahead) => segments(ahead))).toEqual([
      { others: 0, more: 0 },
      { others: 1, more: 0 },
      { others: 7, more: 0 },
      { others: 7, more: 1 },
      { others: 7, more: 33 },
    ]);
  });

  it("is told in words", async () => {
    const words = await loadWords("en");
    expect([undefined, 0, 1, 1200].map((ahead) => queueLine(words, ahead))).toEqual([
      "You are in the queue.",
      "You are next.",
      "1 person ahead of you",
      "1,200 people ahead of you",
    ]);
  });
});

describe("the lines on screen", () => {
  const thread = {
    me: "visitor" as const,
    facts: conversation,
    transcript: {
      entries: [
        question,
        { ...agentSays(2), at: 1_060_000 },
        { ...agentSays(3), at: 1_120_000 },
        { ...agentSays(4), at: 90_000_000 },
      ],
      more: false,
    },
    pending: [{ id: "p1", text: "later", at: 90_000_001, status: "failed" as const }],
    typing: undefined,
  };
  const items = itemsOf(thread);

  it("have a divider for each day", () => {
    expect(items.map((item) => item.kind)).toEqual([
      "day",
      "message",
      "message",
      "message",
      "day",
      "message",
      "message",
    ]);
  });

  it("group what one person wrote within a while", () => {
    const groups = items.filter((item) => item.kind === "message").map(({ first, last }) => [first, last]);
    expect(groups).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });

  it("end with what is on its way", () => {
    expect(items.at(-1)).toMatchObject({ mine: true, text: "later", status: "failed" });
  });

  it("have keys of their own", () => {
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
  });
});

describe("the link, as people are told", () => {
  const idle: Link = { phase: "idle", attempt: 0, dueAt: 0, readyAt: 0, probing: false };

  it("is lost only after 2 s, once it was up", async () => {
    const clock = new FakeClock();
    const link = signal(idle);
    const state = followLink(link, clock);
    const go = (phase: Link["phase"]) => {
      link.value = { ...idle, phase };
    };
    go("opening");
    await clock.pass(2000);
    expect(state.value).toBe("first");
    go("ready");
    expect(state.value).toBe("fine");
    go("waiting");
    await clock.pass(1500);
    go("opening");
    await clock.pass(499);
    expect(state.value).toBe("fine");
    await clock.pass(1);
    expect(state.value).toBe("lost");
    go("waiting");
    expect(state.value).toBe("lost");
    go("stopped");
    expect(state.value).toBe("ended");
    go("opening");
    expect(state.value).toBe("fine");
  });
});

describe("storage", () => {
  it("that is denied becomes memory, and says so", () => {
    const keep = openKeep(() => {
      throw new DOMException("denied", "SecurityError");
    });
    keep.write("a", "1");
    expect([keep.lasting, keep.read("a")]).toEqual([false, "1"]);
    keep.forget("a");
    expect(keep.read("a")).toBeUndefined();
  });

  it("that works is used", () => {
    const keep = openKeep(() => localStorage);
    keep.write("ringback:x", "1");
    expect([keep.lasting, localStorage.getItem("ringback:x")]).toEqual([true, "1"]);
  });
});

it("announcements are emptied, so that nothing is read twice", async () => {
  const clock = new FakeClock();
  const announcer = new Announcer(clock);
  announcer.say("one");
  await clock.pass(1500);
  announcer.alarm("two");
  await clock.pass(1999);
  expect(announcer.urgent.value).toBe("two");
  await clock.pass(1);
  expect([announcer.polite.value, announcer.urgent.value]).toEqual(["", ""]);
});
