import { expect, it } from "vitest";
import { TypingTeller, typingAt, typingHeard } from "../src/index.ts";

it("typing is over 6 s after the last news", () => {
  const typing = typingHeard(true, "Maja", 1000);
  expect(typingAt(typing, 6999)).toEqual({ name: "Maja", until: 7000 });
  expect(typingAt(typing, 7000)).toBeUndefined();
  expect(typingHeard(false, "Maja", 1000)).toBeUndefined();
});

it("who keeps typing says so now and then, and once that it is over", () => {
  const teller = new TypingTeller();
  const said = [0, 100, 2400, 2500, 2600, 5000].map((now) => teller.typed(false, now));
  expect(said).toEqual([true, undefined, undefined, true, undefined, true]);
  expect(teller.typed(true, 5100)).toBe(false);
  expect(teller.typed(true, 5200)).toBeUndefined();
  expect(teller.stopped()).toBeUndefined();
  expect(teller.typed(false, 5300)).toBe(true);
  expect(teller.stopped()).toBe(false);
});
