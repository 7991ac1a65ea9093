import { useState } from "preact/hooks";
import { parkedEntries, retryParked } from "../../net/http.ts";
import { serverNow } from "../../state/clock.ts";
import {
  channelWords,
  type ParkedEntry,
  type ParkedFrom,
  readParked,
  reasonWords,
  textWords,
} from "../../state/outbox.ts";
import { useApp } from "../app.ts";
import { useRead } from "../day/useRead.ts";
import { Pager } from "../live/Pager.tsx";
import { Table } from "../live/Table.tsx";
import { dayAndTime } from "../times.ts";

/** How often the list is read again, in milliseconds. */
const EVERY_MS = 10_000;
const HEADS = ["Given up", "What", "By", "Why", "Actions"];

/** Mails, notices and webhooks that were given up, the latest first. */
export function OutboxPane() {
  const site = useApp().console.store.site.value?.id ?? "";
  const [pages, setPages] = useState<readonly ParkedFrom[]>([]);
  const [refused, setRefused] = useState(false);
  const from = pages.at(-1);
  const read = () => parkedEntries(site, from).then(readParked);
  const [page, failed, again] = useRead(read, EVERY_MS, `${site} ${from?.until ?? ""} ${from?.after ?? ""}`);
  const retry = (id: string) =>
    void retryParked(site, id)
      .then(
        () => setRefused(false),
        () => setRefused(true),
      )
      .then(again);
  return (
    <section class="pane live-pane day-pane" aria-label="Unsent">
      <h2>What could not leave</h2>
      <p class="hint">Mails, notices and calls of the telephone system that were given up. They are kept for a week.</p>
      {failed && (
        <p class="banner wait" role="alert">
          The list could not be read. It is tried again.
        </p>
      )}
      {refused && (
        <p class="banner bad" role="alert">
          The server could not do it. Perhaps it was done already.
        </p>
      )}
      {page && <Entries found={page.entries} retry={retry} />}
      <Pager pages={pages} next={page?.next} turn={setPages} words={["Newer", "Older"]} />
    </section>
  );
}

function Entries({ found, retry }: { found: readonly ParkedEntry[]; retry(id: string): void }) {
  if (found.length === 0) return <p class="empty">Everything has left.</p>;
  return (
    <Table heads={HEADS} label="What could not leave">
      {found.map((entry) => (
        <Row key={entry.id} entry={entry} retry={retry} />
      ))}
    </Table>
  );
}

function Row({ entry, retry }: { entry: ParkedEntry; retry(id: string): void }) {
  const now = serverNow.value;
  const text = textWords(entry.what);
  return (
    <tr>
      <td class="number">{dayAndTime(entry.parkedAt, now)}</td>
      <th scope="row">
        {text}
        <span class="day-note">From {dayAndTime(entry.at, now)}</span>
        {entry.stale && <span class="day-note">Too old to be worth anything</span>}
      </th>
      <td>{channelWords(entry.channel)}</td>
      <td>
        <bdi class="day-note">{reasonWords(entry)}</bdi>
      </td>
      <td>
        <button class="button small" type="button" onClick={() => retry(entry.id)}>
          {entry.stale ? "Drop it" : "Try again"}
          <span class="hidden">: {text}</span>
        </button>
      </td>
    </tr>
  );
}
