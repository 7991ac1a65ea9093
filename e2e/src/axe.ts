import axeCore from "axe-core";
import type { Frame, Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page or in one frame, without the frames inside it, one line each; a test expects none. */
export async function axe(place: Page | Frame): Promise<string[]> {
  // Evaluated by the debugger, not by the page: the page's policy forbids foreign scripts.
  if (!(await place.evaluate(() => "axe" in globalThis))) await place.evaluate(axeCore.source);
  return place.evaluate(async (rules) => {
    // What fades in is paler than it will be. Nothing goes on for ever; a frame that is not drawn gets no further.
    const shown = document.getAnimations().map(({ finished }) => finished.catch(() => {}));
    await Promise.race([Promise.all(shown), new Promise((later) => setTimeout(later, 1000))]);
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run({ runOnly: rules, iframes: false, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, RULES);
}
