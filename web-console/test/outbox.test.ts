import { expect, test } from "vitest";
import { channelWords, type ParkedEntry, readParked, reasonWords, textWords } from "../src/state/outbox.ts";

test("what is no answer of the API is refused", () => {
  expect(() => readParked({})).toThrow();
  expect(() => readParked(undefined)).toThrow();
  expect(readParked({ entries: [] }).next).toBeUndefined();
});

test("what it was, by what, and why it stayed, in words; unknown ones by their names", () => {
  expect(["turn", "answer", "callback_late", "callback.due"].map(textWords)).toEqual([
    "The turn has come",
    "An answer nobody saw",
    "Callback late",
    "Callback due",
  ]);
  expect(["mail", "push", "webhook", "pigeon"].map(channelWords)).toEqual([
    "Mail",
    "Notice of a browser",
    "Telephone system",
    "pigeon",
  ]);
  const entry = (tries: number, reason: string) => ({ tries, reason }) as ParkedEntry;
  expect(reasonWords(entry(1, "550 no such user"))).toBe("1 try: 550 no such user");
  expect(reasonWords(entry(4, ""))).toBe("4 tries: no answer");
});
