import type { TextsLike } from "./catalogue.ts";
import type { away } from "./en.away.ts";
import type { Language } from "./languages.ts";
import { type LateWords, lateTexts } from "./late.ts";

/** One language's texts for people who are away. */
export type AwayTexts = TextsLike<typeof away>;

/** One of these texts with its places filled. */
export type AwayWords = LateWords<AwayTexts>;

/** Where they come from. */
export const AWAY: Record<Language, () => Promise<AwayTexts>> = {
  en: async () => (await import("./en.away.ts")).away,
  ru: async () => (await import("./ru.away.ts")).away,
  sl: async () => (await import("./sl.away.ts")).away,
  fa: async () => (await import("./fa.away.ts")).away,
  tr: async () => (await import("./tr.away.ts")).away,
};

/** The texts in the language spoken now, as soon as they are there. */
export const awayWords = lateTexts(AWAY);
