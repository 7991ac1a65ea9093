import { useState } from "preact/hooks";
import { callbackFigures } from "../../net/http.ts";
import { type CallFigures, readFigures, secondsWords } from "../../state/callbackDay.ts";
import { percent } from "../../state/scores.ts";
import { useApp } from "../app.ts";
import { Table } from "../live/Table.tsx";
import { topicName } from "../names.ts";
import { useOfficeTimes } from "./office.ts";
import { useRead } from "./useRead.ts";

/** How often the figures are read again, in milliseconds. */
const EVERY_MS = 30_000;
const HEADS = [
  "Department",
  "Booked",
  "Kept",
  "Late",
  "Broken",
  "Called off",
  "Did not come",
  "Kept rate",
  "Begun after",
  "P95",
  "Attempts",
  "Reached",
];

/** What came of the callbacks of the last 24 hours, by department, or by department and hour. */
export function FigureTable() {
  const site = useApp().console.store.site.value?.id ?? "";
  const [hourly, setHourly] = useState(false);
  const [figures, failed] = useRead(() => callbackFigures(site).then(readFigures), EVERY_MS, site);
  if (failed && !figures) return <p role="alert">The figures could not be read. It is tried again.</p>;
  if (!figures) return null;
  const rows = hourly ? figures.hours : figures.departments;
  return (
    <>
      <h2>Promised and kept, last 24 hours</h2>
      {rows.length === 0 ? (
        <p class="empty">No callback was due.</p>
      ) : (
        <>
          <label class="choice">
            <input type="checkbox" checked={hourly} onChange={(event) => setHourly(event.currentTarget.checked)} /> By
            hour
          </label>
          <Table heads={hourly ? ["Hour", ...HEADS] : HEADS} label="Promised and kept">
            {rows.map((row) => (
              <FigureRow key={`${row.department} ${row.hour ?? ""}`} row={row} />
            ))}
          </Table>
        </>
      )}
    </>
  );
}

function FigureRow({ row }: { row: CallFigures }) {
  const site = useApp().console.store.site.value;
  const { clockTime } = useOfficeTimes();
  return (
    <tr>
      {row.hour !== undefined && <td class="number">{clockTime(row.hour)}</td>}
      <th scope="row">
        <bdi>{topicName(site, row.department)}</bdi>
      </th>
      <td class="number">{row.booked}</td>
      <td class="number">{row.kept}</td>
      <td class="number">{row.late}</td>
      <td class="number">{row.broken}</td>
      <td class="number">{row.cancelled}</td>
      <td class="number">{row.expired}</td>
      <td class="number">{percent(row.keptRate)}</td>
      <td class="number">{secondsWords(row.meanSeconds)}</td>
      <td class="number">{secondsWords(row.p95Seconds)}</td>
      <td class="number">{row.attempts}</td>
      <td class="number">{percent(row.connectRate)}</td>
    </tr>
  );
}
