/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import { AWAY, type AwayTexts } from "../../src/panel/i18n/away.ts";
import { CALLBACK, type CallbackTexts } from "../../src/panel/i18n/callback.ts";
import type { FirstTexts, Plural, RestTexts } from "../../src/panel/i18n/catalogue.ts";
import { chooseLanguage, LANGUAGES, type Language } from "../../src/panel/i18n/languages.ts";
import { daysBetween, loadFirstWords, loadWords } from "../../src/panel/i18n/words.ts";

type Catalogue = FirstTexts & RestTexts & AwayTexts & CallbackTexts;

const codes = Object.keys(LANGUAGES) as Language[];
const loaded = await Promise.all(codes.map(async (code) => [code, await load(code)] as [Language, Catalogue]));
const en = await load("en");

async function load(code: Language): Promise<Catalogue> {
  const { first } = await LANGUAGES[code].first();
  return { ...first, ...(await LANGUAGES[code].rest()).rest, ...(await AWAY[code]()), ...(await CALLBACK[code]()) };
}

const forms = (text: string | Plural) => (typeof text === "string" ? [text] : Object.values(text));
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(loaded)("the catalogue of %s", (code, catalogue) => {
  it("has every text of the English one and no other", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  it("has no empty text", () => {
    for (const [key, text] of Object.entries(catalogue)) {
      for (const form of forms(text)) expect(form.trim(), key).not.toBe("");
    }
  });

  it("names the same places as English in every form", () => {
    for (const [key, text] of Object.entries(catalogue)) {
      const wanted = places(forms(en[key as keyof Catalogue]).at(-1) ?? "");
      for (const form of forms(text)) expect(places(form), key).toEqual(wanted);
    }
  });

  it("has a form for every plural category a whole number can have", () => {
    const plurals = new Intl.PluralRules(code);
    const needed = new Set(Array.from({ length: 201 }, (_, n) => plurals.select(n)));
    for (const [key, text] of Object.entries(catalogue)) {
      if (typeof text === "string") continue;
      for (const category of needed) expect(text[category], `${key} ${category}`).toBeTypeOf("string");
    }
  });

  it("is polite and calm", () => {
    for (const [key, text] of Object.entries(catalogue)) {
      for (const form of forms(text)) expect(form, key).not.toMatch(/!|unfortunately|please note|valued/i);
    }
  });
});

it("every text is shown somewhere", () => {
  const sources = import.meta.glob<string>("../../src/panel/{view,state,text}/*.{ts,tsx}", {
    eager: true,
    query: "?raw",
    import: "default",
  });
  const code = Object.values(sources).join("");
  // These keys are made from what happened.
  const made = /^(left|tell|back|away)\./;
  const unused = Object.keys(en).filter((key) => !code.includes(`"${key}"`) && !made.test(key));
  expect(unused).toEqual([]);
});

it("the languages are the five the product promises", () => {
  expect(codes).toEqual(["en", "ru", "sl", "fa", "tr"]);
});

it.each([
  [["sl-SI", "en"], "sl"],
  [["auto", undefined, null, "fa_IR"], "fa"],
  [["xx", "RU"], "ru"],
  [["toString", "de"], "en"],
  [[], "en"],
])("of %j the panel speaks %s", (wanted, code) => {
  expect(chooseLanguage(wanted)).toBe(code);
});

it("the first view's words are a part of all words", async () => {
  const [few, all] = [await loadFirstWords("sl"), await loadWords("sl")];
  expect([few.whole, all.whole]).toEqual([false, true]);
  expect(few.say("greet.title")).toBe(all.say("greet.title"));
});

describe("words", () => {
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");

  it.each([
    ["en", 1, "1 person ahead of you"],
    ["en", 2, "2 people ahead of you"],
    ["ru", 21, "Перед вами 21 человек"],
    ["ru", 22, "Перед вами 22 человека"],
    ["ru", 25, "Перед вами 25 человек"],
    ["sl", 2, "Pred vami sta 2 osebi"],
    ["sl", 4, "Pred vami so 4 osebe"],
    ["sl", 5, "Pred vami je 5 oseb"],
    ["fa", 12, "۱۲ نفر جلوتر از شما هستند"],
    ["tr", 3, "Önünüzde 3 kişi var"],
  ] as const)("in %s count %i", async (code, n, text) => {
    expect(plain((await loadWords(code)).say("queue.ahead", { n }))).toBe(text);
  });

  it("isolate what comes from outside, so that its direction stays its own", async () => {
    const words = await loadWords("fa");
    expect(words.say("chat.typing", { name: "Maja" })).toContain("\u2068Maja\u2069");
    expect(words.dir).toBe("rtl");
  });

  it("leave what looks like a place in a foreign text alone", async () => {
    const words = await loadWords("en");
    expect(words.say("chat.typing", { name: "{n} {name}" })).toBe("\u2068{n} {name}\u2069 is typing…");
  });

  it("say today and yesterday, and the date of other days", async () => {
    const words = await loadWords("en");
    const noon = new Date(2026, 10, 21, 12).getTime();
    expect(words.day(noon - 3_600_000, noon)).toBe("today");
    expect(words.day(noon - 86_400_000, noon)).toBe("yesterday");
    expect(words.day(noon - 3 * 86_400_000, noon)).toBe("Wednesday, November 18");
  });

  it("count days by the calendar, not by hours", () => {
    expect(daysBetween(new Date(2026, 9, 24, 23, 59).getTime(), new Date(2026, 9, 26, 0, 1).getTime())).toBe(2);
  });
});
