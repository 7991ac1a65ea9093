import type { Browser, Page } from "playwright-core";
import type { Demo, SignIn } from "./demo.ts";
import { agentTicket } from "./http.ts";
import type { Language } from "./words.ts";

/** What somebody of the crowd who waits was told last. */
export interface CrowdPlace {
  ahead: number;
  basis: string;
  /** Seconds; absent where no time is named. */
  hi?: number;
}

/** What the page of a crowd can be told. */
interface Gathering {
  visitor(language: string): Promise<void>;
  places(): CrowdPlace[];
  agent(ticket: string): Promise<void>;
  status(agent: number, status: "available" | "away"): void;
  finish(agent: number, chats: number): void;
  busy(): number;
  accepted(): number;
  errors: string[];
}

interface Gathered {
  crowd: Gathering;
}

/** Visitors who come at the same time. */
const AT_ONCE = 20;

/**
 * Many people at once, by what goes over the wire and nothing else: sockets of one page of the chat's own origin. Its agents accept all
 * they are offered.
 */
export class Crowd {
  readonly #page: Page;
  readonly #demo: Demo;

  private constructor(page: Page, demo: Demo) {
    this.#page = page;
    this.#demo = demo;
  }

  static async gather(browser: Browser, demo: Demo): Promise<Crowd> {
    const page = await browser.newPage();
    await page.goto(`${demo.chat}/chat/harbour-shop`);
    await page.evaluate(gather);
    return new Crowd(page, demo);
  }

  /** So many visitors of each of these languages ask about a delivery, in turns, and wait. */
  async visitors(each: number, languages: readonly Language[]): Promise<void> {
    const all = Array.from({ length: each }, () => languages).flat();
    for (let i = 0; i < all.length; i += AT_ONCE) {
      await this.#page.evaluate(
        (some) => Promise.all(some.map((language) => (globalThis as never as Gathered).crowd.visitor(language))),
        all.slice(i, i + AT_ONCE),
      );
    }
  }

  /** Where those who wait stand, as they were told. */
  places(): Promise<CrowdPlace[]> {
    return this.#page.evaluate(() => (globalThis as never as Gathered).crowd.places());
  }

  /** Somebody signs on, and takes no chats yet. The first one is number 0. */
  async agent(who: SignIn): Promise<void> {
    const ticket = await agentTicket(this.#demo, who);
    await this.#page.evaluate((opens) => (globalThis as never as Gathered).crowd.agent(opens), ticket);
  }

  async status(agent: number, status: "available" | "away"): Promise<void> {
    await this.#page.evaluate(([who, now]) => (globalThis as never as Gathered).crowd.status(who, now), [
      agent,
      status,
    ] as const);
  }

  /** An agent ends so many chats, with their wrap-up. */
  async finish(agent: number, chats: number): Promise<void> {
    await this.#page.evaluate(([who, many]) => (globalThis as never as Gathered).crowd.finish(who, many), [
      agent,
      chats,
    ] as const);
  }

  /** Chats that are under way. */
  busy(): Promise<number> {
    return this.#page.evaluate(() => (globalThis as never as Gathered).crowd.busy());
  }

  /** Offers that were accepted since the first agent signed on. */
  accepted(): Promise<number> {
    return this.#page.evaluate(() => (globalThis as never as Gathered).crowd.accepted());
  }

  /** What the server refused. */
  errors(): Promise<string[]> {
    return this.#page.evaluate(() => (globalThis as never as Gathered).crowd.errors);
  }

  leave(): Promise<void> {
    return this.#page.close();
  }
}

/** Runs in the page. */
function gather(): void {
  /** Between two commands of one socket, in ms: the server takes twenty a second. */
  const PACE_MS = 60;
  interface Chat {
    conversation: string;
    state: string;
  }
  interface Desk {
    rev: number;
    offers: { offer: string }[];
    chats: Chat[];
  }
  interface Heard {
    type: string;
    code?: string;
    desk?: Desk;
    state?: string;
    place?: CrowdPlace;
  }
  interface Agent {
    desk: Desk;
    send(command: object): void;
  }
  const errors: string[] = [];
  const done = new Set<string>();
  let accepted = 0;
  const places = new Map<object, CrowdPlace>();
  const inState = ({ desk }: Agent, wanted: string) => desk.chats.filter(({ state }) => state === wanted);
  const agents: Agent[] = [];

  const open = (endpoint: string, hello: object, heard: (event: Heard, send: (command: object) => void) => void) => {
    const socket = new WebSocket(`${location.origin.replace("http", "ws")}/ws/${endpoint}`, "ringback.v1");
    let sent = 0;
    let free = 0;
    const send = (command: object) => {
      const now = performance.now();
      free = Math.max(free + PACE_MS, now);
      setTimeout(() => socket.send(JSON.stringify({ id: `k${sent++}`, ...command })), free - now);
    };
    socket.onopen = () => send({ type: "hello", ...hello });
    socket.onclose = ({ code }) => errors.push(`closed ${code}`);
    socket.onmessage = ({ data }) => {
      const event = JSON.parse(data) as Heard;
      if (event.type === "error") errors.push(`${event.code}`);
      heard(event, send);
    };
  };

  const stand = (who: object, { state, place }: Heard) => {
    if (state !== "waiting") places.delete(who);
    else if (place) places.set(who, place);
  };

  const visitor = (language: string) =>
    new Promise<void>((asked) => {
      const me = {};
      open("visitor", { site: "harbour-shop", locale: language }, (event, send) => {
        if (event.type === "welcome") send({ type: "start", text: "RB1204?", topic: "delivery", language });
        else if (event.type === "started") asked();
        else if (event.type === "standing") stand(me, event);
      });
    });

  const work = (me: Agent) => {
    const once = (key: string, type: string, about: object) => {
      if (done.has(key)) return;
      done.add(key);
      if (type === "accept") accepted++;
      me.send({ type, ...about });
    };
    for (const { offer } of me.desk.offers) once(offer, "accept", { offer });
    for (const { conversation } of inState(me, "wrap_up")) once(conversation, "wrap_up", { conversation });
  };

  const agent = (ticket: string) =>
    new Promise<void>((signedOn) => {
      const me: Agent = { desk: { rev: -1, offers: [], chats: [] }, send: () => {} };
      agents.push(me);
      open("agent", { ticket }, ({ type, desk }, send) => {
        me.send = send;
        if (desk && desk.rev >= me.desk.rev) me.desk = desk;
        work(me);
        if (type === "signed_on") signedOn();
      });
    });

  const gathering: Gathering = {
    visitor,
    places: () => [...places.values()],
    agent,
    status: (who, status) => agents[who]?.send({ type: "availability", status }),
    finish: (who, chats) => {
      const one = agents[who];
      if (!one) return;
      for (const { conversation } of inState(one, "active").slice(0, chats)) one.send({ type: "end", conversation });
    },
    busy: () => agents.reduce((sum, one) => sum + inState(one, "active").length, 0),
    accepted: () => accepted,
    errors,
  };
  Object.assign(globalThis, { crowd: gathering });
}
