import { expect, test } from "vitest";
import { attemptWords, isLate, tryWords } from "../src/state/callback.ts";
import { Calling } from "../src/state/calling.ts";
import { createStore } from "../src/state/store.ts";
import { FarEnd } from "./support/farEnd.ts";

const time = (at: number) => `time ${at}`;

test("attempts are counted in words, and the one to come is never the zeroth", () => {
  expect([0, 1, 2, 3, 4].map(attemptWords)).toEqual([
    "first attempt of three",
    "first attempt of three",
    "second attempt of three",
    "third attempt of three",
    "last attempt of three",
  ]);
});

test("it is late once its window has ended", () => {
  expect(isLate({ end: 1000 }, 1000)).toBe(false);
  expect(isLate({ end: 1000 }, 1001)).toBe(true);
});

test("what came of an attempt is said with who made it, the name apart from the sentence", () => {
  const agent = { id: "a_2", name: "Luka" };
  expect(tryWords({ at: 5, agent, outcome: "no_answer" }, time)).toBe("time 5 \u2068Luka\u2069: nobody answered");
});

test("after no answer the agent is told when it is tried again", async () => {
  const far = new FarEnd();
  const store = createStore();
  const calling = new Calling(store, far);
  const done = calling.settle("c_1", "no_answer", "  Rang six times ", time);
  const [sent] = far.sent("settle_attempt");
  expect(sent).toMatchObject({ conversation: "c_1", outcome: "no_answer", note: "Rang six times" });
  await far.answer({ type: "attempt", re: sent?.id ?? "", result: "retry", next: 7 });
  expect(await done).toBe(true);
  expect(store.toasts.value.at(-1)?.text).toBe("Nobody answered: it is tried again at time 7.");
});

test("a refusal is told, and the note is not lost", async () => {
  const far = new FarEnd();
  const store = createStore();
  const done = new Calling(store, far).settle("c_1", "connected", "", time);
  const [sent] = far.sent("settle_attempt");
  expect(sent).not.toHaveProperty("note");
  await far.refuse(sent?.id ?? "", "not_found");
  expect(await done).toBe(false);
  expect(store.toasts.value.at(-1)?.tone).toBe("bad");
});
