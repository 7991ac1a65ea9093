import type { Catalogue } from "./catalogue.ts";

/** The languages of the panel: their own names, and a chunk of texts each that is loaded when needed. */
export const LANGUAGES = {
  en: { name: "English", load: () => import("./en.ts") },
  ru: { name: "Русский", load: () => import("./ru.ts") },
  sl: { name: "Slovenščina", load: () => import("./sl.ts") },
  fa: { name: "فارسی", load: () => import("./fa.ts") },
  tr: { name: "Türkçe", load: () => import("./tr.ts") },
} satisfies Record<string, { name: string; load: () => Promise<{ catalogue: Catalogue }> }>;

/** The code of a language the panel has. */
export type Language = keyof typeof LANGUAGES;

/** The first wanted language that the panel has, by its base tag (`sl-SI` is `sl`); English when there is none. */
export function chooseLanguage(wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const base = tag?.toLowerCase().split(/[-_]/)[0] ?? "";
    if (Object.hasOwn(LANGUAGES, base)) {
      return base as Language;
    }
  }
  return "en";
}
