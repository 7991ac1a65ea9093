import type { FirstTexts, Key, Plural, RestTexts } from "./catalogue.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/** Values for the places in a text. Numbers choose the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Everything that speaks one language. Times are UTC milliseconds, shown in the visitor's own zone. */
export interface Words {
  readonly language: Language;
  readonly dir: "ltr" | "rtl";
  /** All texts are there, not only those of the first view. */
  readonly whole: boolean;
  /** A text with its places filled; texts from outside are isolated so that their direction stays their own. */
  say(key: Key, values?: Values): string;
  /** A text of a part of the panel that brings its own. */
  fill(text: string | Plural, values?: Values): string;
  /** The time of day. */
  time(at: number): string;
  /** The day, in words for today and yesterday. */
  day(at: number, now: number): string;
  /** Weekday and time, for an event of the coming days. */
  when(at: number): string;
  /** A whole number in the digits of the language. */
  number(n: number): string;
}

/** Loads the texts of the first view. */
export async function loadFirstWords(language: Language): Promise<Words> {
  const { first } = await LANGUAGES[language].first();
  return wordsOf(language, first, undefined);
}

/** Loads all texts of a language. */
export async function loadWords(language: Language): Promise<Words> {
  const source = LANGUAGES[language];
  const [{ first }, { rest }] = await Promise.all([source.first(), source.rest()]);
  return wordsOf(language, first, rest);
}

function wordsOf(language: Language, first: FirstTexts, rest: RestTexts | undefined): Words {
  const texts: Partial<FirstTexts & RestTexts> = { ...first, ...rest };
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const times = new Intl.DateTimeFormat(language, { timeStyle: "short" });
  const days = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" });
  const whens = new Intl.DateTimeFormat(language, { weekday: "long", hour: "numeric", minute: "2-digit" });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const form = (text: string | Plural, n: number) =>
    typeof text === "string" ? text : (text[plurals.select(n)] ?? text.other);
  const fill = (text: string | Plural, values: Values = {}) =>
    form(text, Number(values["n"] ?? 0)).replace(/\{(\w+)\}/g, (_place, name: string) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? numbers.format(value) : isolate(value);
    });
  return {
    language,
    dir: language === "fa" ? "rtl" : "ltr",
    whole: rest !== undefined,
    say: (key, values) => fill(texts[key] ?? "", values),
    fill,
    time: (at) => times.format(at),
    day: (at, now) => {
      const ago = daysBetween(at, now);
      return ago === 0 || ago === 1 ? relative.format(-ago, "day") : days.format(at);
    },
    when: (at) => whens.format(at),
    number: (n) => numbers.format(n),
  };
}

/** Keeps the direction of a foreign text from disturbing the sentence around it (FSI … PDI). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Calendar days from one moment to another in the local zone. */
export function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
