import { describe, expect, it } from "vitest";
import { backOff, dithered, LAST_WINDOW_MS } from "../src/connection/backoff.ts";
import { type Happening, IDLE, type Link, type Step, step } from "../src/connection/link.ts";

const NOW = 5_000_000;

function play(happenings: [number, Happening][], random = 0.5): { link: Link; effects: string[] } {
  let link = IDLE;
  const effects: string[] = [];
  for (const [at, happening] of happenings) {
    const [next, ...todo]: Step = step(link, happening, NOW + at, random);
    link = next;
    effects.push(...todo);
  }
  return { link, effects };
}

const up: [number, Happening][] = [
  [0, { type: "start" }],
  [10, { type: "opened" }],
  [20, { type: "greeted" }],
];

describe("coming up", () => {
  it("opens, says hello and is ready", () => {
    const { link, effects } = play(up);
    expect(effects).toEqual(["open", "hello"]);
    expect(link).toMatchObject({ phase: "ready", readyAt: NOW + 20 });
  });

  it("starts once", () => {
    expect(play([...up, [30, { type: "start" }]]).effects).toEqual(["open", "hello"]);
  });

  it("gives up an attempt that takes too long", () => {
    const { link, effects } = play([
      [0, { type: "start" }],
      [10_000, { type: "tick" }],
    ]);
    expect(effects).toEqual(["open", "drop"]);
    expect(link).toMatchObject({ phase: "waiting", attempt: 1 });
  });

  it("gives up a hello without an answer", () => {
    const { link } = play([
      [0, { type: "start" }],
      [10, { type: "opened" }],
      [10_010, { type: "tick" }],
    ]);
    expect(link.phase).toBe("waiting");
  });
});

describe("noticing a dead link", () => {
  it("pings after 20 s of silence and drops the link within 30 s", () => {
    const { link, effects } = play([...up, [20_020, { type: "tick" }], [29_020, { type: "tick" }]]);
    expect(effects).toEqual(["open", "hello", "ping", "drop"]);
    expect(link.phase).toBe("waiting");
  });

  it("is content with any frame", () => {
    const { link, effects } = play([
      ...up,
      [15_000, { type: "heard" }],
      [20_020, { type: "tick" }],
      [35_000, { type: "tick" }],
      [35_100, { type: "heard" }],
      [44_000, { type: "tick" }],
    ]);
    expect(effects).toEqual(["open", "hello", "ping"]);
    expect(link).toMatchObject({ phase: "ready", probing: false, dueAt: NOW + 55_100 });
  });

  it("asks at once after a wake, with less patience", () => {
    const { effects } = play([...up, [600_000, { type: "woke" }], [604_000, { type: "tick" }]]);
    expect(effects).toEqual(["open", "hello", "ping", "drop"]);
  });
});

describe("coming back", () => {
  it("waits a random part of the window", () => {
    const { link } = play([...up, [20_000, { type: "closed", code: 1006 }]], 0.5);
    expect(link).toMatchObject({ phase: "waiting", dueAt: NOW + 20_000 + 1500 });
  });

  it("widens the window while attempts fail, also those that were ready only for a moment", () => {
    let link: Link = IDLE;
    const delays: number[] = [];
    let now = NOW;
    for (let i = 0; i < 8; i++) {
      for (const happening of [{ type: "start" }, { type: "opened" }, { type: "greeted" }] as Happening[]) {
        [link] = step(link, happening, now, 1);
      }
      [link] = step(link, { type: "closed", code: 1011 }, now + 50, 1);
      delays.push(link.dueAt - now - 50);
      now = link.dueAt;
      [link] = step(link, { type: "tick" }, now, 1);
    }
    expect(delays).toEqual([3000, 6000, 12_000, 24_000, 30_000, 30_000, 30_000, 30_000]);
  });

  it("begins anew once a link has held", () => {
    const failed: [number, Happening][] = [
      [30, { type: "closed", code: 1006 }],
      [4000, { type: "tick" }],
      [4010, { type: "opened" }],
      [4020, { type: "greeted" }],
    ];
    expect(play([...up, ...failed, [20_000, { type: "closed", code: 1006 }]]).link.attempt).toBe(1);
    expect(play([...up, ...failed, [5000, { type: "closed", code: 1006 }]]).link.attempt).toBe(2);
  });

  it("honours the delay the server named", () => {
    const told: [number, Happening][] = [
      [100, { type: "told_away", inMs: 8000 }],
      [200, { type: "closed", code: 4000 }],
    ];
    expect(play([...up, ...told], 0).link.dueAt).toBe(NOW + 8200);
    expect(play([...up, ...told], 0.999).link.dueAt).toBeLessThanOrEqual(NOW + 9200);
    expect(play([...up, ...told, [8200, { type: "tick" }]], 0).effects.at(-1)).toBe("open");
  });

  it("forgets that delay after the next link", () => {
    const { link } = play(
      [
        ...up,
        [100, { type: "told_away", inMs: 8000 }],
        [200, { type: "closed", code: 4000 }],
        [8200, { type: "tick" }],
        [8210, { type: "opened" }],
        [8220, { type: "greeted" }],
        [30_000, { type: "closed", code: 1006 }],
      ],
      0,
    );
    expect(link.dueAt).toBe(NOW + 30_000);
  });

  it("tries at once when the network is back", () => {
    const { link, effects } = play([...up, [30, { type: "closed", code: 1006 }], [31, { type: "woke" }]]);
    expect(link.phase).toBe("opening");
    expect(effects.at(-1)).toBe("open");
  });

  it.each([1002, 1007, 1009, 4500, 4501, 4502, 4503, 4999])("never comes back by itself after %i", (code) => {
    const { link, effects } = play([
      ...up,
      [30, { type: "closed", code }],
      [31, { type: "woke" }],
      [1e9, { type: "tick" }],
    ]);
    expect(link).toMatchObject({ phase: "stopped", reason: { close: code } });
    expect(effects).toEqual(["open", "hello"]);
  });

  it("starts again when a person asks for it", () => {
    expect(play([...up, [30, { type: "closed", code: 4500 }], [40, { type: "start" }]]).link.phase).toBe("opening");
  });
});

describe("delays", () => {
  it("spread over the whole window and never leave it", () => {
    expect(backOff(0, 0)).toBe(0);
    expect(backOff(0, 0.999)).toBeLessThan(3000);
    expect(backOff(1000, 1)).toBe(LAST_WINDOW_MS);
  });

  it("named by the server are never shortened", () => {
    expect(dithered(2500, 0)).toBe(2500);
    expect(dithered(2500, 1)).toBe(3125);
    expect(dithered(60_000, 1)).toBe(61_000);
    expect(dithered(-5, 1)).toBe(0);
  });
});
