import { signal } from "@preact/signals-core";
import type { Conversation, Entry } from "@ringback/web-protocol";
import { FakeClock, FakeServer, settle } from "@ringback/web-protocol/testing";
import type { Keep } from "../../src/panel/state/keep.ts";
import { Session } from "../../src/panel/state/session.ts";
import { Talk } from "../../src/panel/state/talk.ts";
import { TokenHolder } from "../../src/panel/state/token.ts";

/** Storage that a test can look into; several panels of one browser may share it. */
export class FakeKeep implements Keep {
  readonly lasting = true;
  readonly values = new Map<string, string>();

  read(key: string): string | undefined {
    return this.values.get(key);
  }

  write(key: string, value: string): void {
    this.values.set(key, value);
  }

  forget(key: string): void {
    this.values.delete(key);
  }
}

export const question: Entry = {
  kind: "message",
  by: "visitor",
  message: "q1",
  text: "Hi",
  seq: 1,
  mark: "m1",
  at: 1_000_000,
};

export const conversation: Conversation = {
  id: "c_1",
  state: "waiting",
  reference: "RB-1",
  language: "en",
  startedAt: 1_000_000,
  place: { ahead: 2, basis: "thin" },
  from: "tail",
  more: false,
  entries: [question],
  seenByVisitor: 0,
  seenByAgent: 0,
};

/** What an agent writes. */
export function agentSays(seq: number, text = `agent ${seq}`): Entry {
  return {
    kind: "message",
    by: "agent",
    message: `a${seq}`,
    text,
    agent: "a_1",
    name: "Maja",
    seq,
    mark: `m${seq}`,
    at: seq,
  };
}

/** One panel's session with a server the test plays. */
export class Rig {
  readonly clock = new FakeClock();
  readonly server = new FakeServer();
  readonly visible = signal(true);
  readonly keep: FakeKeep;
  readonly token: TokenHolder;
  readonly session: Session;
  began = 0;
  talksLoaded = 0;

  constructor(keep = new FakeKeep(), loading: () => Promise<void> = async () => {}) {
    this.keep = keep;
    this.clock.chance = 0;
    this.token = new TokenHolder(keep, "harbour", () => this.clock.now());
    this.session = new Session({
      site: "harbour",
      token: this.token,
      keep,
      clock: this.clock,
      openSocket: this.server.open,
      watchPage: () => () => {},
      language: () => "en",
      page: () => undefined,
      loadTalk: async (client, thread) => {
        this.talksLoaded++;
        await loading();
        return new Talk({ client, thread, clock: this.clock, visible: this.visible });
      },
      began: () => {
        this.began++;
      },
    });
  }

  get socket() {
    return this.server.latest;
  }

  get thread() {
    const thread = this.session.thread.value;
    if (!thread) throw new Error("no thread");
    return thread;
  }

  get talk() {
    const talk = this.session.talk.value;
    if (!talk) throw new Error("no talk");
    return talk;
  }

  get seqs(): number[] {
    return this.thread.transcript.entries.map((entry) => entry.seq);
  }

  /** Connects and is welcomed. */
  async comeIn(welcome: object = {}): Promise<void> {
    this.session.connect();
    await settle();
    this.socket.accept();
    this.welcome(welcome);
    await settle();
  }

  /** Comes back after the link was lost. */
  async comeBack(welcome: object = {}): Promise<void> {
    this.socket.hangUp(1006);
    await this.clock.pass(1);
    this.socket.accept();
    this.welcome(welcome);
    await settle();
  }

  welcome(more: object = {}): void {
    const site = { id: "harbour", name: "Harbour", languages: ["en"], topics: [], departments: [], open: true };
    this.socket.say({ type: "welcome", re: this.socket.last("hello")["id"], now: 1, visitor: "v_1", site, ...more });
  }

  /** Tells of an entry that follows the ones before it. */
  async tell(entry: Entry, prev = `m${entry.seq - 1}`): Promise<void> {
    this.socket.say({ type: "entry", conversation: "c_1", prev, entry });
    await settle();
  }
}
