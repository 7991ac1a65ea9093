import type { TextsLike } from "./catalogue.ts";
import type { callback } from "./en.callback.ts";
import type { Language } from "./languages.ts";
import { type LateWords, lateTexts } from "./late.ts";

/** One language's texts about being called back. */
export type CallbackTexts = TextsLike<typeof callback>;

/** One of these texts with its places filled. */
export type CallbackWords = LateWords<CallbackTexts>;

/** Where they come from. */
export const CALLBACK: Record<Language, () => Promise<CallbackTexts>> = {
  en: async () => (await import("./en.callback.ts")).callback,
  ru: async () => (await import("./ru.callback.ts")).callback,
  sl: async () => (await import("./sl.callback.ts")).callback,
  fa: async () => (await import("./fa.callback.ts")).callback,
  tr: async () => (await import("./tr.callback.ts")).callback,
};

/** The texts in the language spoken now, as soon as they are there. */
export const callbackWords = lateTexts(CALLBACK);
