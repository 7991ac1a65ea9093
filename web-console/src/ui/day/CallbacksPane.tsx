import { useMemo, useState } from "preact/hooks";
import { callbacks } from "../../net/http.ts";
import { type DayCallback, type DayFilter, readDay } from "../../state/callbackDay.ts";
import { daysIn, elsewhere } from "../../state/zones.ts";
import { useApp } from "../app.ts";
import { Pager } from "../live/Pager.tsx";
import { Table } from "../live/Table.tsx";
import { timesIn } from "../times.ts";
import { CallbackRow } from "./CallbackRow.tsx";
import { type Asked, DeedDialog } from "./DeedDialog.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { Filters } from "./Filters.tsx";
import { Outlook } from "./Outlook.tsx";
import { OfficeTimes, useLast } from "./office.ts";
import { useRead } from "./useRead.ts";

/** How often the list is read again, in milliseconds. */
const EVERY_MS = 4000;
const HEADS = ["Promised", "Visitor", "Line", "Stands", "Actions"];

/** A day's callbacks, those that press first, and what came of the last ones. */
export function CallbacksPane() {
  const [filter, setFilter] = useState<DayFilter>({ day: "", state: "open", department: "" });
  const [pages, setPages] = useState<readonly { from: number; after: string }[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const site = useApp().console.store.site.value?.id ?? "";
  const at = pages.at(-1);
  const query = { ...filter, ...(at && { from: String(at.from), after: at.after }) };
  const read = () => callbacks(site, query).then(readDay);
  const [page, failed, again] = useRead(read, EVERY_MS, JSON.stringify(query));
  const change = (next: DayFilter) => {
    setPages([]);
    setFilter(next);
  };
  const last = useLast(page);
  const zone = elsewhere(last?.zone);
  const times = useMemo(() => timesIn(zone), [zone]);
  const day = filter.day || (last ? daysIn(zone)(last.from) : "");
  return (
    <OfficeTimes.Provider value={times}>
      <section class="pane live-pane day-pane" aria-label="Callbacks">
        <h2>Callbacks</h2>
        {zone !== undefined && <p class="hint">Days and times are those of {zone}.</p>}
        <Filters filter={filter} day={day} change={change} />
        {failed && (
          <p class="banner wait" role="alert">
            The callbacks could not be read. It is tried again.
          </p>
        )}
        {page && <Outlook oversold={page.oversold ?? []} unpromised={page.unpromised ?? []} />}
        {page && <Day found={page.callbacks} act={setAsked} />}
        <Pager pages={pages} next={page?.next} turn={setPages} words={["Earlier", "Later"]} />
        <FigureTable />
        <DeedDialog
          asked={asked}
          close={() => setAsked(undefined)}
          done={() => {
            setAsked(undefined);
            again();
          }}
        />
      </section>
    </OfficeTimes.Provider>
  );
}

function Day({ found, act }: { found: readonly DayCallback[]; act(asked: Asked): void }) {
  if (found.length === 0) return <p class="empty">No callbacks here.</p>;
  return (
    <Table heads={HEADS} label="Callbacks of the day">
      {found.map((call) => (
        <CallbackRow key={call.id} call={call} act={(deed) => act({ deed, call })} />
      ))}
    </Table>
  );
}
