import { describe, expect, it } from "vitest";
import { EMPTY, type Entry, merge, position, prepend, type Taken, type Transcript, take } from "../src/index.ts";
import { seeded } from "./support/random.ts";

function message(seq: number, mark = `m${seq}`): Entry {
  return { kind: "message", by: "visitor", message: `k${mark}`, text: mark, seq, mark, at: seq };
}

const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
const held = (from: number, to: number): Transcript => ({ entries: run(from, to), more: from > 1 });
const seqs = (taken: Taken) => (taken.kind === "taken" ? taken.transcript.entries.map((e) => e.seq) : taken.kind);

describe("a live entry", () => {
  it("is taken when it follows", () => {
    expect(seqs(take(EMPTY, undefined, message(1)))).toEqual([1]);
    expect(seqs(take(held(3, 5), "m5", message(6)))).toEqual([3, 4, 5, 6]);
  });

  it("is dropped when it is held", () => {
    expect(take(held(3, 5), "m3", message(4)).kind).toBe("held");
    expect(take(held(3, 5), "m4", message(5)).kind).toBe("held");
  });

  it.each([
    ["it leaves a gap", 7, "m6", "m7"],
    ["the one before it has another mark", 6, "other", "m6"],
    ["it stands at a held position with another mark", 4, "m3", "other"],
    ["it is older than all that is held", 2, "m1", "m2"],
  ])("asks when %s", (_why, seq, prev, mark) => {
    expect(take(held(3, 5), prev, message(seq, mark)).kind).toBe("ask");
  });

  it("asks when the first one heard is not the first one there is", () => {
    expect(take(EMPTY, "m1", message(2)).kind).toBe("ask");
  });
});

describe("an answer to open", () => {
  it("closes the gap", () => {
    expect(seqs(merge(held(3, 5), { from: "gap", more: true, entries: run(6, 8) }))).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it("may overlap what came meanwhile", () => {
    expect(seqs(merge(held(3, 7), { from: "gap", more: true, entries: run(6, 8) }))).toEqual([3, 4, 5, 6, 7, 8]);
    expect(merge(held(3, 8), { from: "gap", more: true, entries: run(6, 8) }).kind).toBe("held");
  });

  it("replaces everything when it is a tail", () => {
    const taken = merge(held(3, 7), { from: "tail", more: true, entries: run(20, 22) });
    expect(taken).toEqual({ kind: "taken", transcript: { entries: run(20, 22), more: true } });
  });

  it("is asked for again when it contradicts or leaves a hole", () => {
    expect(merge(held(3, 5), { from: "gap", more: true, entries: run(7, 8) }).kind).toBe("ask");
    expect(merge(held(3, 5), { from: "gap", more: true, entries: [message(5, "other")] }).kind).toBe("ask");
    expect(merge(EMPTY, { from: "tail", more: true, entries: [message(1), message(3)] }).kind).toBe("ask");
  });
});

describe("older entries", () => {
  it("go in front", () => {
    const transcript = prepend(held(3, 5), run(1, 2), false);
    expect(transcript).toEqual({ entries: run(1, 5), more: false });
  });

  it("that no longer fit change nothing", () => {
    const now = held(5, 6);
    expect(prepend(now, run(1, 2), false)).toBe(now);
  });

  it("that do not exist end the asking", () => {
    expect(prepend(held(3, 5), [], false).more).toBe(false);
  });
});

/**
 * A server with a transcript, whose events are lost, doubled and reordered on the way, and which once loses its last
 * entries to a failover and writes others under the same sequence numbers.
 */
class Server {
  readonly entries: Entry[] = [];
  #marks = 0;

  append(): { prev: string | undefined; entry: Entry } {
    const prev = this.entries.at(-1)?.mark;
    const entry = message(this.entries.length + 1, `r${this.#marks++}`);
    this.entries.push(entry);
    return { prev, entry };
  }

  lose(count: number): void {
    this.entries.splice(this.entries.length - count);
  }

  open(have: { seq: number; mark: string } | undefined): Parameters<typeof merge>[1] {
    if (have && this.entries[have.seq - 1]?.mark === have.mark) {
      return { from: "gap", more: false, entries: this.entries.slice(have.seq) };
    }
    const entries = this.entries.slice(-5);
    return { from: "tail", more: entries.length < this.entries.length, entries };
  }
}

/** A client at the other end of a way that loses, doubles and reorders. */
class Client {
  transcript = EMPTY;
  readonly #server: Server;
  readonly #random: () => number;
  readonly #onTheWay: ReturnType<Server["append"]>[] = [];

  constructor(server: Server, random: () => number) {
    this.#server = server;
    this.#random = random;
  }

  happen(): void {
    const chance = this.#random();
    if (chance < 0.5) {
      this.#onTheWay.push(this.#server.append());
    } else if (chance < 0.55) {
      this.#onTheWay.splice(this.#any(), 1);
    } else {
      this.#deliver(chance < 0.9 ? 0 : this.#any());
    }
  }

  resume(): void {
    this.#settle(merge(this.transcript, this.#server.open(position(this.transcript))));
  }

  #any(): number {
    return Math.floor(this.#random() * this.#onTheWay.length);
  }

  #deliver(at: number): void {
    const news = this.#onTheWay[at];
    if (this.#random() < 0.9) {
      this.#onTheWay.splice(at, 1);
    }
    if (news) {
      this.#settle(take(this.transcript, news.prev, news.entry));
    }
  }

  #settle(taken: Taken): void {
    if (taken.kind === "taken") {
      this.transcript = taken.transcript;
    } else if (taken.kind === "ask") {
      const answer = merge(this.transcript, this.#server.open(position(this.transcript)));
      expect(answer.kind).not.toBe("ask");
      this.#settle(answer);
    }
  }
}

describe.each(Array.from({ length: 200 }, (_, i) => i + 1))("seed %i", (seed) => {
  it("ends with exactly what the server holds, whatever the way does to the events", () => {
    const server = new Server();
    const client = new Client(server, seeded(seed));
    for (let i = 0; i < 120; i++) {
      client.happen();
      if (i === 80) {
        server.lose(Math.min(3, server.entries.length));
      }
      const numbers = client.transcript.entries.map((entry) => entry.seq);
      expect(numbers).toEqual(numbers.map((_, k) => (numbers[0] ?? 0) + k));
    }
    client.resume();
    const first = client.transcript.entries[0]?.seq ?? 1;
    expect(client.transcript.entries).toEqual(server.entries.slice(first - 1));
  });
});
