import type { catalogue as en } from "./en.ts";

/** A text with a number in it, by the plural categories of its language; `other` is also the fallback. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** All texts of the panel. */
export type Key = keyof typeof en;

/** One language's texts: plural where English is plural. */
export type Catalogue = { [K in Key]: (typeof en)[K] extends string ? string : Plural };
