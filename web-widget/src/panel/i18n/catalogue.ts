import type { rest } from "./en.rest.ts";
import type { first } from "./en.ts";

/** A text with a number in it, by the plural categories of its language; `other` is also the fallback. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Plural where English is plural. */
export type TextsLike<English> = { [K in keyof English]: English[K] extends string ? string : Plural };

/** One language's texts of the first view. */
export type FirstTexts = TextsLike<typeof first>;

/** One language's other texts, which come with the parts that show them. */
export type RestTexts = TextsLike<typeof rest>;

/** All texts of the panel. */
export type Key = keyof FirstTexts | keyof RestTexts;
