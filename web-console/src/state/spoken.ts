import { isFromVisitor } from "./chat.ts";
import type { ChatRow } from "./rows.ts";

/** The last entry of each chat that was told already. */
export type Told = ReadonlyMap<string, number>;

/**
 * What a screen reader is told of new messages: of the open chat their words, of the others that they came. Several
 * at once are told as a number.
 *
 * @param told what was told before; chats that are not in it are new and told nothing of
 */
export function newsOf(rows: readonly ChatRow[], told: Told, open: string | undefined): { told: Told; news: string } {
  const news = rows.flatMap((row) => {
    const before = told.get(row.id);
    const fresh = row.thread?.transcript.entries.filter((one) => isFromVisitor(one) && one.seq > (before ?? 0)) ?? [];
    const last = fresh.at(-1);
    if (before === undefined || last?.kind !== "message") return [];
    const name = row.chat.name ?? "the visitor";
    if (fresh.length > 1) return [`${fresh.length} new messages from ${name}`];
    return [row.id === open ? `${name}: ${last.text}` : `New message from ${name}`];
  });
  const ends = rows.flatMap(({ id, thread }) =>
    thread ? [[id, thread.transcript.entries.at(-1)?.seq ?? 0] as const] : [],
  );
  return { told: new Map(ends), news: news.join(". ") };
}
