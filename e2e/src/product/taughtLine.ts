import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { Crowd } from "./crowd.ts";
import type { Demo } from "./demo.ts";
import { LANGUAGES } from "./words.ts";

/** Slots of the two agents who serve the line; between lessons all of them are taken. */
const SLOTS = 40;
/** What a shop's desks need for it. */
export const TAUGHT = { capacity: SLOTS / 2, generalAfterSeconds: 0 };
/** Who waits in each language while the line is taught: all together more than the waits the estimator wants to have seen. */
const PUPILS = 5;
/** Lessons after which a line that names no time will never name one. */
const MOST_LESSONS = 8;
/** As if the five who come next were twice as many: nobody of them is told more than a minute. */
const FRONT = 10;

/** A line of all languages and the crowd in it, served by two agents until the line knows how long that takes. */
export class TaughtLine {
  readonly crowd: Crowd;
  readonly #demo: Demo;

  private constructor(crowd: Crowd, demo: Demo) {
    this.crowd = crowd;
    this.#demo = demo;
  }

  static async of(browser: Browser, demo: Demo): Promise<TaughtLine> {
    return new TaughtLine(await Crowd.gather(browser, demo), demo);
  }

  /** Two agents sign on and take as many as they may. */
  async fill(): Promise<void> {
    for (const index of [0, 1]) {
      await this.crowd.agent(this.#demo.signIn("agent", index));
      await this.crowd.status(index, "available");
    }
    await this.crowd.visitors(SLOTS / LANGUAGES.length, LANGUAGES);
    await this.#allTaken();
  }

  /** People wait until they were told something by a site with agents, and are served: until the line names a time. */
  async teach(): Promise<void> {
    for (let lesson = 0; lesson < MOST_LESSONS; lesson++) {
      await this.crowd.visitors(PUPILS, LANGUAGES);
      const told = async () => (await this.crowd.places()).filter(({ basis }) => basis !== "no_agents");
      await expect
        .poll(async () => (await told()).length, { timeout: 60_000 })
        .toBeGreaterThanOrEqual(PUPILS * LANGUAGES.length);
      const front = (await told()).filter(({ ahead }) => ahead < FRONT);
      const learned = front.every(({ basis, hi }) => basis === "measured" && hi === 60);
      await this.serve((await this.crowd.places()).length);
      if (learned) return;
    }
    const places = JSON.stringify(await this.crowd.places());
    throw new Error(`the line still names no time after ${MOST_LESSONS} lessons: ${places}`);
  }

  /** Two agents end so many chats, and take as many of those who wait. */
  async serve(people: number): Promise<void> {
    const before = await this.crowd.accepted();
    await this.crowd.finish(0, Math.floor(people / 2));
    await this.crowd.finish(1, Math.ceil(people / 2));
    await expect.poll(() => this.crowd.accepted(), { timeout: 60_000 }).toBe(before + people);
    await this.#allTaken();
  }

  leave(): Promise<void> {
    return this.crowd.leave();
  }

  #allTaken(): Promise<void> {
    return expect.poll(() => this.crowd.busy(), { timeout: 60_000 }).toBe(SLOTS);
  }
}
