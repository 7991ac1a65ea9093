import type { Frame, Page } from "playwright-core";

/** More presses of Tab than this mean that something cannot be reached. */
const FAR = 60;

/** Somebody who has no pointer. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /** Presses Tab until something that matches has the focus. @throws Error if it never does */
  async tabTo(selector: string): Promise<void> {
    for (let i = 0; i < FAR; i++) {
      if (await this.#matches(selector)) return;
      const before = await this.#focusedHtml();
      await this.press("Tab");
      // Into a frame and out of it the focus goes from process to process, which takes its time.
      for (let waits = 0; waits < 25 && (await this.#focusedHtml()) === before; waits++)
        await this.#page.waitForTimeout(20);
    }
    throw new Error(`Tab does not lead to ${selector}`);
  }

  /** The text of what has the focus. */
  async focused(): Promise<string> {
    return (await this.#place()).evaluate(() => document.activeElement?.textContent ?? "");
  }

  async #focusedHtml(): Promise<string> {
    return (await this.#place()).evaluate(() => {
      const active = document.activeElement;
      return (active?.shadowRoot?.activeElement ?? active)?.outerHTML ?? "";
    });
  }

  async #matches(selector: string): Promise<boolean> {
    const place = await this.#place();
    return place.evaluate((wanted) => {
      const active = document.activeElement;
      return (active?.shadowRoot?.activeElement ?? active)?.matches(wanted) ?? false;
    }, selector);
  }

  /** The page, or the panel's frame when the focus is inside it. */
  async #place(): Promise<Page | Frame> {
    const handle = await this.#page.evaluateHandle(() => document.activeElement?.shadowRoot?.activeElement ?? null);
    return (await handle.asElement()?.contentFrame()) ?? this.#page;
  }
}
