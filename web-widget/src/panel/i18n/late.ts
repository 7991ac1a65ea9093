import { signal } from "@preact/signals-core";
import type { Plural } from "./catalogue.ts";
import type { Language } from "./languages.ts";
import type { Values, Words } from "./words.ts";

/** One text of a part of the panel with its places filled. */
export type LateWords<Texts> = (key: keyof Texts, values?: Values) => string;

/**
 * Texts of a part of the panel that brings its own, loaded when somebody first asks for them.
 *
 * @returns what gives them in the language spoken now, as soon as they are there; whoever reads it in an effect is called again then
 */
export function lateTexts<Texts extends Record<keyof Texts, string | Plural>>(
  sources: Record<Language, () => Promise<Texts>>,
): (words: Words) => LateWords<Texts> | undefined {
  const loaded = signal<Partial<Record<Language, Texts>>>({});
  const asked = new Set<Language>();
  const load = async (language: Language) => {
    asked.add(language);
    try {
      const texts = await sources[language]();
      loaded.value = { ...loaded.peek(), [language]: texts };
    } catch {
      // Without a network now; the next drawing asks again.
      asked.delete(language);
    }
  };
  return ({ language, fill }) => {
    const texts = loaded.value[language];
    if (texts) return (key, values) => fill(texts[key], values);
    if (!asked.has(language)) void load(language);
    return undefined;
  };
}
