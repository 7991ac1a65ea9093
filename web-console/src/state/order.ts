/** Where a chat stands in the list. */
export type Group = "yours" | "theirs" | "guest" | "wrapUp";

/** The groups in the order they are shown. */
export const GROUPS: readonly Group[] = ["yours", "theirs", "guest", "wrapUp"];

/** What decides a chat's place in the list. */
export interface Row {
  readonly id: string;
  readonly group: Group;
  /** Unanswered since, last written, or end of the wrap-up: the lowest comes first in its group. */
  readonly since: number;
}

/** The list in order: by group, longest waiting first, and by id where that is equal. */
export function arrange<R extends Row>(rows: readonly R[]): R[] {
  return [...rows].sort(
    (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.since - b.since || (a.id < b.id ? -1 : 1),
  );
}

/**
 * The list while a pointer or the keyboard is in it: nothing moves under the hand. Rows that were shown keep their
 * group and place, rows that are gone leave, new ones come last in their group.
 */
export function hold<R extends Row>(shown: readonly Row[], rows: readonly R[]): R[] {
  const now = new Map(rows.map((row) => [row.id, row]));
  const kept = shown.flatMap(({ id, group }) => {
    const row = now.get(id);
    return row ? [{ ...row, group }] : [];
  });
  const known = new Set(shown.map((row) => row.id));
  const fresh = arrange(rows.filter((row) => !known.has(row.id)));
  return GROUPS.flatMap((group) => [...kept, ...fresh].filter((row) => row.group === group));
}

/** The neighbour of `current` in the list, `undefined` only for an empty list; runs on at both ends. */
export function neighbour(rows: readonly Row[], current: string | undefined, step: 1 | -1): string | undefined {
  if (rows.length === 0) return undefined;
  const at = rows.findIndex((row) => row.id === current);
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
  return rows[next]?.id;
}

/** The chat that has waited longest for this agent, other than the current one. */
export function nextForMe(rows: readonly Row[], current: string | undefined): string | undefined {
  return arrange(rows).find((row) => row.group === "yours" && row.id !== current)?.id;
}
