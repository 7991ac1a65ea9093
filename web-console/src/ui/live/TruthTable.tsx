import { useEffect, useState } from "preact/hooks";
import { waitScores } from "../../net/http.ts";
import { biasWords, byHour, byLane, percent, readScores, type Score, type Truth } from "../../state/scores.ts";
import { useApp } from "../app.ts";
import { laneName } from "../names.ts";
import { clockTime } from "../times.ts";
import { Table } from "./Table.tsx";

/** How often the figures are read again, in milliseconds. */
const EVERY_MS = 60_000;

const HEADS = ["Line", "Answers", "P50", "P90", "In range", "Off by", "Promises", "Kept", "Late", "At risk"];

/** What visitors were told in the last 24 hours against what came of it, by line, or by line and hour. */
export function TruthTable() {
  const [scores, failed] = useScores();
  const [hourly, setHourly] = useState(false);
  if (failed && !scores) return <p role="alert">What visitors were told could not be read. It is tried again.</p>;
  if (!scores) return null;
  const rows = hourly ? byHour(scores) : byLane(scores);
  return (
    <>
      <h2>Told and come true, last 24 hours</h2>
      {rows.length === 0 ? (
        <p class="empty">Nothing measured yet.</p>
      ) : (
        <>
          <label class="choice">
            <input type="checkbox" checked={hourly} onChange={(event) => setHourly(event.currentTarget.checked)} /> By
            hour
          </label>
          <Table heads={hourly ? ["Hour", ...HEADS] : HEADS} label="Told and come true">
            {rows.map((row) => (
              <TruthRow key={row.id} row={row} />
            ))}
          </Table>
        </>
      )}
    </>
  );
}

function TruthRow({ row }: { row: Truth }) {
  const site = useApp().console.store.site.value;
  return (
    <tr>
      {row.hour !== undefined && <td class="number">{clockTime(row.hour)}</td>}
      <th scope="row">
        <bdi>{laneName(site, row.lane)}</bdi>
      </th>
      <td class="number">{row.questions}</td>
      <td class="number">{percent(row.p50)}</td>
      <td class="number">{percent(row.p90)}</td>
      <td class="number">{percent(row.inside)}</td>
      <td>{biasWords(row.bias)}</td>
      <td class="number">{row.promises.made}</td>
      <td class="number">{row.promises.kept}</td>
      <td class="number">{row.promises.late}</td>
      <td class="number">{row.promises.atRisk}</td>
    </tr>
  );
}

/** The scores, read again every minute; what was read stays while the server cannot be reached. */
function useScores(): [readonly Score[] | undefined, boolean] {
  const site = useApp().console.store.site.value?.id;
  const [scores, setScores] = useState<readonly Score[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (site === undefined) return;
    let left = false;
    const read = () =>
      void waitScores(site)
        .then(readScores)
        .then(
          (told) => {
            if (left) return;
            setScores(told);
            setFailed(false);
          },
          () => left || setFailed(true),
        );
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [site]);
  return [scores, failed];
}
