import { signal } from "@preact/signals-core";
import type { TextsLike } from "./catalogue.ts";
import type { away } from "./en.away.ts";
import type { Language } from "./languages.ts";
import type { Values, Words } from "./words.ts";

/** One language's texts for people who are away. */
export type AwayTexts = TextsLike<typeof away>;

/** One of these texts with its places filled. */
export type AwayWords = (key: keyof AwayTexts, values?: Values) => string;

/** Where they come from. */
export const AWAY: Record<Language, () => Promise<{ away: AwayTexts }>> = {
  en: () => import("./en.away.ts"),
  ru: () => import("./ru.away.ts"),
  sl: () => import("./sl.away.ts"),
  fa: () => import("./fa.away.ts"),
  tr: () => import("./tr.away.ts"),
};

const loaded = signal<Partial<Record<Language, AwayTexts>>>({});
const asked = new Set<Language>();

/** The texts in the language spoken now, as soon as they are there; whoever reads this in an effect is called again then. */
export function awayWords(words: Words): AwayWords | undefined {
  const { language, fill } = words;
  const texts = loaded.value[language];
  if (texts) return (key, values) => fill(texts[key], values);
  if (!asked.has(language)) void load(language);
  return undefined;
}

async function load(language: Language): Promise<void> {
  asked.add(language);
  try {
    const { away } = await AWAY[language]();
    loaded.value = { ...loaded.peek(), [language]: away };
  } catch {
    // Without a network now; the next drawing asks again.
    asked.delete(language);
  }
}
