import type { BrowserContext } from "playwright-core";

/** A session that is not there yet is asked for all the same: the browser logs the answer. */
const EXPECTED = /status of 401/;

/** Everything that went wrong on the pages of a context and their frames: errors, and violations of their policies. */
export class Wrongs {
  readonly all: string[] = [];

  /** Watches the pages a context opens from now on. */
  static async in(context: BrowserContext): Promise<Wrongs> {
    const wrongs = new Wrongs();
    context.on("weberror", (error) => wrongs.all.push(error.error().message));
    context.on("console", (message) => {
      if (message.type() === "error" && !EXPECTED.test(message.text())) wrongs.all.push(message.text());
    });
    await context.exposeBinding("policyBroken", ({ frame }, what: string) => {
      wrongs.all.push(`policy of ${frame.url()}: ${what}`);
    });
    await context.addInitScript(() => {
      const { policyBroken } = globalThis as unknown as { policyBroken(what: string): void };
      addEventListener("securitypolicyviolation", (event) => {
        policyBroken(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    return wrongs;
  }

  /** What is left when errors of this kind are expected: a server that was killed, a network that was cut. */
  except(expected: RegExp): string[] {
    return this.all.filter((one) => !expected.test(one));
  }
}
