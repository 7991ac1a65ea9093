import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { type Language, NAMES } from "../../src/product/words.ts";

let browser: Browser;
let demo: Demo;
sharedByTests(
  async () => {
    [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 2 })]);
  },
  async () => {
    await browser?.close();
    await demo?.close();
  },
);

async function judge(desk: Desk, state: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await desk.page.emulateMedia({ colorScheme });
    await keepShot(desk.page, `console-${colorScheme}-${state}`);
    expect(await axe(desk.page), `${state}, ${colorScheme}`).toEqual([]);
  }
}

test.each(["en", "fa"] as const)(
  "axe finds nothing in the console, whatever visitors write in: %s",
  async (language: Language) => {
    const name = NAMES[language];
    const desk = await Desk.signIn(browser, demo, demo.signIn("agent"));
    await judge(desk, "empty");
    const visitor = await Visitor.arrive(browser, demo, { language });
    await visitor.ask(name);
    await desk.available();
    await desk.offer(name).waitFor();
    await judge(desk, `${language}-offer`);
    await desk.accept(name);
    await desk.say("Hello");
    await visitor.said("Hello").waitFor();
    await visitor.composer.pressSequentially("a");
    await desk.typing.getByText("is typing").waitFor();
    await judge(desk, `${language}-chat`);
    await desk.end();
    expect(await desk.typing.textContent()).toBe("");
    await judge(desk, `${language}-wrap-up`);
    await desk.wrapUp("Solved", "");

    const supervisor = await Desk.signIn(browser, demo, demo.signIn("supervisor"));
    await supervisor.page.getByRole("button", { name: "Live" }).click();
    await supervisor.page.getByRole("heading", { name: /Who works/ }).waitFor();
    await judge(supervisor, "live");
    for (const one of [visitor, desk, supervisor]) {
      expect(one.wrongs.all).toEqual([]);
      await one.leave();
    }
  },
);
