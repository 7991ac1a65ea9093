import type { JoinedEntry, LeftEntry } from "@ringback/web-protocol";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/panel/i18n/languages.ts";
import { loadWords } from "../../src/panel/i18n/words.ts";
import { nextText } from "../../src/panel/text/nextText.ts";
import { noteText } from "../../src/panel/text/noteText.ts";

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
const departments = [{ id: "support", name: "Podpora" }];
const left = (change: Partial<LeftEntry> = {}): LeftEntry => ({
  kind: "left",
  seq: 1,
  mark: "m",
  at: 1,
  agent: "a_1",
  name: "Maja",
  reason: "transferred",
  ...change,
});
const joined = (as?: JoinedEntry["as"]): JoinedEntry => ({
  kind: "joined",
  seq: 1,
  mark: "m",
  at: 1,
  agent: "a_2",
  name: "Luka",
  ...(as && { as }),
});

describe("what happened to a chat that moved on", () => {
  it.each([
    [left({ reason: "lost" }), "The connection to Maja was lost, so you are back in front. Your place counts from"],
    [left({ to: "agent" }), "Maja is passing your chat to a colleague. Your place counts from"],
    [left({ to: "department", department: "support" }), "Maja is passing your chat to another department: Podpora."],
    [left({ to: "department", department: "gone" }), "Maja is passing your chat to another department: gone."],
    [left({ to: "supervisor" }), "Maja has asked a supervisor to go on with you."],
    [left({ reason: "taken_over" }), "Maja has left the chat."],
    [left({ reason: "handed_over" }), "Maja has handed the chat over and left."],
    [left({ reason: "lost", as: "guest" }), "Maja has left the chat."],
    [joined("guest"), "Luka has joined the chat too."],
    [joined("successor"), "Luka looks after you from here on."],
    [joined(), "Luka has joined and has read your message."],
  ])("is told as it was: %#", async (entry, text) => {
    expect(plain(noteText(await loadWords("en"), entry, departments))).toContain(text);
  });

  it("never sends who has somebody beside them back into a line", async () => {
    const words = await loadWords("en");
    for (const entry of [
      left({ reason: "taken_over" }),
      left({ reason: "handed_over" }),
      left({ reason: "done", as: "guest" }),
    ]) {
      expect(noteText(words, entry)).not.toContain(words.say("left.place"));
    }
  });
});

describe("who is next", () => {
  it.each([
    [{ to: "line", why: "lost" }, "Whoever is free first goes on with you. You will not have to repeat anything."],
    [{ to: "agent", why: "transferred" }, "We are asking a colleague now. You will"],
    [{ to: "department", department: "support", why: "transferred" }, "Who goes on with you: Podpora. You will"],
    [{ to: "supervisor", why: "transferred" }, "A supervisor goes on with you next. You will"],
    [{ to: "line", why: "returned" }, "Nobody could take your chat there. Whoever is free first"],
  ] as const)("is told with the reason: %#", async (next, text) => {
    expect(plain(nextText(await loadWords("en"), next, departments))).toContain(text);
  });

  it.each(Object.keys(LANGUAGES) as Language[])("is told in %s without an empty place", async (language) => {
    const words = await loadWords(language);
    for (const to of ["line", "agent", "department", "supervisor"] as const) {
      const text = plain(nextText(words, { to, department: "support", why: "returned" }, departments));
      expect(text).not.toMatch(/[{}]|: *\.|\.\./);
      expect(text.includes("Podpora")).toBe(to === "department");
    }
  });
});
