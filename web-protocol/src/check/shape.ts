/**
 * Small checks for data from outside. A check looks only at the fields it knows; whatever else stands in the
 * message is ignored, so that a newer server may add fields.
 */
export type Check<T> = (value: unknown) => value is T;

type Fields<T> = { [K in keyof T]-?: Check<T[K]> };

/** Any string. */
export const text: Check<string> = (value): value is string => typeof value === "string";

/** A finite number. */
export const number: Check<number> = (value): value is number => typeof value === "number" && Number.isFinite(value);

/** A whole number from 0. */
export const count: Check<number> = (value): value is number => number(value) && value >= 0 && Number.isInteger(value);

/** True or false. */
export const flag: Check<boolean> = (value): value is boolean => typeof value === "boolean";

/** One of the given words. */
export const oneOf =
  <T extends string>(...words: T[]): Check<T> =>
  (value): value is T =>
    (words as unknown[]).includes(value);

/** Absent, or as `check` says. */
export const maybe =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

/** A list whose every item is as `check` says. */
export const list =
  <T>(check: Check<T>): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every((item) => check(item));

/** An object with at least these fields. */
export const record = <T extends object>(fields: Fields<T>): Check<T> => {
  const entries = Object.entries(fields) as [string, Check<unknown>][];
  return (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    entries.every(([name, check]) => check((value as Record<string, unknown>)[name]));
};

/** Checks for the members of a union, one for each value of its tag; the tag itself needs no check of its own. */
export type Variants<U extends Record<K, string>, K extends string = "type"> = {
  [T in U[K]]: Fields<Omit<Extract<U, Record<K, T>>, K>>;
};

/** A member of a union told apart by its `type`, or by another tag. */
export const union = <U extends Record<K, string>, K extends string = "type">(
  variants: Variants<U, K>,
  tag: string = "type",
): Check<U> => {
  const checks = new Map<unknown, Check<object>>(
    Object.entries(variants).map(([name, fields]) => [name, record(fields as Fields<object>)]),
  );
  return (value): value is U =>
    typeof value === "object" &&
    value !== null &&
    checks.get((value as Record<string, unknown>)[tag])?.(value) === true;
};
