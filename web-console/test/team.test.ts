import type { ColleaguesReply } from "@ringback/web-protocol";
import { expect, test } from "vitest";
import { awayWords } from "../src/state/awayWords.ts";
import { callsNow } from "../src/state/calls.ts";
import { headStartWords, toldWords } from "../src/state/headStart.ts";
import { attentionCount, ghosts, helpWanted } from "../src/state/supervision.ts";
import { optionsFor, optionsNamed, refusedWords, returnedWords, takenIn } from "../src/state/team.ts";
import { chat, EMPTY_DESK, invitation, offer } from "./support/desks.ts";

const told: ColleaguesReply = {
  type: "colleagues",
  re: "k",
  at: 0,
  agents: [
    { agent: "a_1", name: "Maja", status: "available", free: 2, supervisor: false, departments: ["support"] },
    { agent: "a_2", name: "Luka", status: "available", free: 0, supervisor: false, departments: ["support"] },
    { agent: "a_3", name: "Nika", status: "available", free: 1, supervisor: true, departments: ["sales"] },
    { agent: "a_6", name: "Vid", status: "draining", free: 0, supervisor: false, departments: ["support"] },
    { agent: "a_4", name: "Zoran", status: "away", free: 0, supervisor: false, departments: ["sales"] },
  ],
  departments: [
    { id: "sales", name: "Sales", agents: 1, free: 1, waiting: 0 },
    { id: "support", name: "Support", agents: 0, free: 0, waiting: 2 },
  ],
  supervisors: { agents: 1, free: 0, waiting: 1 },
};
const shown = (way: "warm" | "cold", taken = ["a_1"]) =>
  optionsFor(way, told, new Set(taken)).map(({ name, detail, shut }) => `${name}: ${detail}${shut ? " (shut)" : ""}`);

test("a chat is given to departments, supervisors, and colleagues with room first", () => {
  expect(shown("cold")).toEqual([
    "Sales: 1 agent, 1 free slot, nobody waits",
    "Support: nobody takes chats now, 2 people wait",
    "A supervisor: 1 agent, no free slot, 1 person waits",
    "Nika: supervisor, available, 1 free slot",
    "Luka: available, no free slot (shut)",
    "Vid: takes no new chats (shut)",
    "Zoran: away (shut)",
  ]);
});

test("only people are invited, and nobody twice", () => {
  expect(shown("warm", ["a_1", "a_3"])).toEqual([
    "Luka: available, no free slot (shut)",
    "Vid: takes no new chats (shut)",
    "Zoran: away (shut)",
  ]);
  const guests = [{ id: "a_3", name: "Nika", state: "invited" as const }];
  expect([...takenIn({ guests }, "a_1")]).toEqual(["a_1", "a_3"]);
  expect([...takenIn({ host: { id: "a_2", name: "Luka" } }, undefined)]).toEqual(["a_2"]);
});

test("the list is searched by name", () => {
  const options = optionsFor("cold", told, new Set());
  expect(optionsNamed(options, " NI ").map(({ name }) => name)).toEqual(["Nika"]);
  expect(optionsNamed(options, "")).toHaveLength(options.length);
});

test("a refusal is told in words, the colleague's own where there are some", () => {
  const agent = { id: "a_2", name: "Luka" };
  expect(refusedWords({ agent, why: "declined", words: "In a call" })).toBe("declined: “In a call”");
  expect(refusedWords({ agent, why: "no_answer" })).toBe("did not answer.");
});

test("supervisors are called by who has asked longest, never by themselves", () => {
  const running = { lane: "support:en", assignedAt: 0, guests: 0, n: 1 };
  const help = (at: number) => ({ reason: "Upset", at });
  const board = {
    type: "board" as const,
    at: 0,
    waiting: [],
    agents: [],
    chats: [
      { ...running, conversation: "c_1", agent: { id: "a_2", name: "Luka" }, help: help(20) },
      { ...running, conversation: "c_2", agent: { id: "a_3", name: "Nika" }, help: help(10) },
      { ...running, conversation: "c_3", agent: { id: "a_3", name: "Nika" } },
      { ...running, conversation: "c_4", agent: { id: "a_1", name: "Maja" }, help: help(1) },
    ],
  };
  expect(helpWanted(board, "a_1").map(({ conversation }) => conversation)).toEqual(["c_2", "c_1"]);
  expect(callsNow(undefined, board, "a_1").map(({ spoken }) => spoken)).toEqual([
    "Nika asks for help: Upset",
    "Luka asks for help: Upset",
  ]);
});

test("offers and invitations ring, each once, and say whose chat it was", () => {
  const transfer = { from: { id: "a_2", name: "Luka" }, to: "department" as const };
  const desk = {
    ...EMPTY_DESK,
    offers: [offer("o_1"), { ...offer("o_2"), transfer }],
    invitations: [invitation("c_9")],
    chats: [chat("c_1")],
  };
  expect(callsNow(desk, undefined, "a_1").map(({ id, title }) => `${id}: ${title}`)).toEqual([
    "o_1: New chat: Visitor",
    "o_2: Chat from Luka: Visitor",
    "invitation c_9: Luka invites you: Visitor",
  ]);
});

test("an agent whom offers do not reach is told to supervisors", () => {
  const works = { status: "away" as const, capacity: 3, used: 0, chats: 0 };
  const board = {
    type: "board" as const,
    at: 0,
    waiting: [],
    agents: [
      { ...works, agent: "a_2", name: "Luka", reason: "unseen_offers", alarm: "unseen_offers" },
      { ...works, agent: "a_3", name: "Nika", reason: "Lunch" },
    ],
    chats: [],
  };
  expect(ghosts(board).map(({ name }) => name)).toEqual(["Luka"]);
  expect(attentionCount(board, "a_1")).toBe(1);
  expect(callsNow(undefined, board, "a_1").map(({ title }) => title)).toEqual(["Offers do not reach Luka"]);
  expect(board.agents.map(awayWords)).toEqual(["offers did not reach the screen", "Lunch"]);
  expect(awayWords({})).toBeUndefined();
});

test("a head start is told with its minutes and reasons, one this console does not know by its word", () => {
  expect(headStartWords({ minutes: 5, reasons: ["repeat"] })).toBe("ahead by 5 min: repeat contact");
  expect(headStartWords({ minutes: 20, reasons: ["topic", "plan:gold"] })).toBe(
    "ahead by 20 min: the topic goes first, plan gold",
  );
  expect(
    returnedWords({
      conversation: "c",
      at: 0,
      refused: { agent: { id: "a_2", name: "Luka" }, why: "declined" },
    }).replace(/[\u2066-\u2069]/g, ""),
  ).toBe("Luka declined. It waits in its line again, for whoever is free first.");
  expect(returnedWords({ conversation: "c", at: 0 })).toContain("Nobody took it there.");
  expect(headStartWords({ minutes: 3, reasons: [] })).toBe("ahead by 3 min");
  expect([0, 1, 4].map(toldWords)).toEqual(["nobody in front", "1 person in front", "4 people in front"]);
});
