import type { FirstTexts, RestTexts } from "./catalogue.ts";

/** A language's texts: what the first view needs, and the rest. */
interface Source {
  first: () => Promise<{ first: FirstTexts }>;
  rest: () => Promise<{ rest: RestTexts }>;
}

/** The languages of the panel; their texts are loaded when they are needed. */
export const LANGUAGES = {
  en: { first: () => import("./en.ts"), rest: () => import("./en.rest.ts") },
  ru: { first: () => import("./ru.ts"), rest: () => import("./ru.rest.ts") },
  sl: { first: () => import("./sl.ts"), rest: () => import("./sl.rest.ts") },
  fa: { first: () => import("./fa.ts"), rest: () => import("./fa.rest.ts") },
  tr: { first: () => import("./tr.ts"), rest: () => import("./tr.rest.ts") },
} satisfies Record<string, Source>;

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
