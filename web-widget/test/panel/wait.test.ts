import type { Place } from "@ringback/web-protocol";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/panel/i18n/languages.ts";
import { loadWords } from "../../src/panel/i18n/words.ts";
import { waitSpoken, waitText } from "../../src/panel/text/waitText.ts";

const AT = new Date(2026, 10, 22, 10, 7).getTime();
const place: Place = { ahead: 3, basis: "measured", lo: 240, hi: 420, promiseAt: AT };
const plain = (text: string) => text.replace(/[\u2060\u2068\u2069]/g, "");

async function told(code: Language, change: Partial<Place> = {}): Promise<string[]> {
  const { title, lines } = waitText(await loadWords(code), { ...place, ...change });
  return [title, ...lines].map(plain);
}

describe("a range is told", () => {
  it.each([
    ["en", 240, 420, "Most likely 4–7 minutes"],
    ["en", 60, 120, "Most likely 1–2 minutes"],
    ["en", 0, 300, "Up to 5 minutes"],
    ["en", 0, 60, "Less than a minute"],
    ["ru", 60, 120, "Скорее всего, 1–2 минуты"],
    ["ru", 240, 420, "Скорее всего, 4–7 минут"],
    ["ru", 1200, 1500, "Скорее всего, 20–25 минут"],
    ["ru", 0, 120, "До 2 минут"],
    ["ru", 0, 60, "Меньше минуты"],
    ["sl", 60, 120, "Najverjetneje 1–2 minuti"],
    ["sl", 120, 240, "Najverjetneje 2–4 minute"],
    ["sl", 240, 420, "Najverjetneje 4–7 minut"],
    ["sl", 0, 180, "Do 3 minut"],
    ["fa", 240, 420, "به احتمال زیاد ۴ تا ۷ دقیقه"],
    ["fa", 0, 300, "حداکثر ۵ دقیقه"],
    ["tr", 240, 420, "Büyük olasılıkla 4–7 dakika"],
    ["tr", 0, 300, "En fazla 5 dakika"],
  ] as const)("in %s, %i to %i s: %s", async (code, lo, hi, text) => {
    expect((await told(code, { lo, hi }))[0]).toBe(text);
  });
});

describe("the wait", () => {
  it("is the range, then who is in front, then what proves that the line moves", async () => {
    expect(await told("en", { served10: 6 })).toEqual([
      "Most likely 4–7 minutes",
      "3 people ahead of you",
      "6 people helped in the last 10 minutes",
    ]);
  });

  it("names no time that the server did not name", async () => {
    const unsure = { lo: undefined, hi: undefined } as unknown as Partial<Place>;
    expect(await told("en", { ...unsure, basis: "thin" })).toEqual([
      "3 people ahead of you",
      "We cannot give a reliable time yet.",
    ]);
    expect(await told("en", { ...unsure, basis: "measured", promiseAt: AT })).toHaveLength(2);
    expect((await told("en", { ...unsure, basis: "no_agents" }))[1]).toBe(
      "Nobody can answer right now, so we cannot give a time.",
    );
  });

  it("that became longer is said with an apology and the cause", async () => {
    expect(await told("en", { lo: 420, hi: 720, notice: "longer", reason: "fewer_agents" })).toEqual([
      "It is taking longer than we said: now 7–12 minutes. We are sorry.",
      "3 people ahead of you",
      "Fewer colleagues are answering than before.",
    ]);
    expect((await told("tr", { lo: 0, hi: 300, notice: "longer" }))[0]).toBe(
      "Söylediğimizden uzun sürüyor: şimdi en fazla 5 dakika. Özür dileriz.",
    );
  });

  it("that is overdue is said with the time that was promised, and what is likely now", async () => {
    const [title, , range] = await told("en", { notice: "overdue" });
    expect(title).toMatch(/^We said by 10:07.AM and we missed it\. We are sorry\. Your place is kept\.$/);
    expect(range).toBe("Most likely 4–7 minutes");
    const unsure = { lo: undefined, hi: undefined } as unknown as Partial<Place>;
    expect((await told("en", { ...unsure, notice: "overdue", basis: "thin" }))[0]).toBe(title);
  });

  it("says why more people are in front, in words it knows", async () => {
    expect(await told("en", { reason: "cut_off" })).toContain(
      "Somebody whose chat was cut off was put back in front of you.",
    );
    expect(await told("en", { reason: "tomorrow" })).toHaveLength(2);
  });

  it("says when the site closes before", async () => {
    expect((await told("en", { closingAt: AT })).at(-1)).toMatch(/^We close at 10:07.AM\.$/);
  });

  it.each(Object.keys(LANGUAGES) as Language[])("has words for all of it in %s", async (code) => {
    for (const reason of ["cut_off", "precedence", "shared_agents", "fewer_agents"]) {
      const lines = await told(code, { notice: "longer", reason, served10: 2, closingAt: AT });
      expect(lines).toHaveLength(5);
      for (const line of lines) expect(line).not.toMatch(/undefined|NaN|\{/);
    }
  });

  it("is spoken as range and place", async () => {
    expect(plain(waitSpoken(await loadWords("en"), place))).toBe("Most likely 4–7 minutes 3 people ahead of you");
    expect(plain(waitSpoken(await loadWords("en"), undefined))).toBe("You are in the queue.");
  });
});
