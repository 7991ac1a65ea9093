import type { Desk, Offer } from "@ringback/web-protocol";
import { expect, test } from "vitest";
import { callsNow } from "../src/state/calls.ts";
import { replyWords } from "../src/state/leftMessage.ts";

test("an answer is owed by a moment, and late after it", () => {
  const say = (at: number) => `at ${at}`;
  expect(replyWords(7, 7, say)).toBe("Answer promised by at 7");
  expect(replyWords(7, 8, say)).toBe("Answer promised by at 7 · late, apologise");
});

test("a message that rings is called one", () => {
  const offer = { offer: "o_1", lane: "support:en", question: "Where is my card?", replyBy: 7 } as Offer;
  const desk = { offers: [offer], invitations: [] } as unknown as Desk;
  expect(callsNow(desk, undefined, undefined)).toMatchObject([
    { title: "Message to answer: Visitor", spoken: expect.stringContaining("Message to answer offered: support:en") },
  ]);
});
