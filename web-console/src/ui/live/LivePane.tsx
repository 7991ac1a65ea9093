import type { Board } from "@ringback/web-protocol";
import { serverNow } from "../../state/clock.ts";
import { splitLane } from "../../state/queue.ts";
import { duration, languageName } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { topicName } from "../names.ts";
import { HelpWanted } from "./HelpWanted.tsx";
import { Running } from "./Running.tsx";
import { Table } from "./Table.tsx";

/** News older than this, in milliseconds, is told to be old. */
const STALE_MS = 5000;

/** For supervisors: who asks for help, who waits, who works and on what. */
export function LivePane() {
  const { console } = useApp();
  const board = console.store.board.value;
  if (!board) return <p class="empty">Waiting for the first figures…</p>;
  return (
    <section class="pane live-pane" aria-label="Live">
      <Age at={board.at} />
      <HelpWanted />
      <Waiting waiting={board.waiting} />
      <Running chats={board.chats} />
      <Working agents={board.agents} />
    </section>
  );
}

function Age({ at }: { at: number }) {
  const { console } = useApp();
  const lost = console.store.link.value.phase !== "ready";
  const age = serverNow.value - at;
  if (!lost || age < STALE_MS) return null;
  return <p class="banner wait">These figures are {duration(age)} old: there is no connection.</p>;
}

function Waiting({ waiting }: { waiting: Board["waiting"] }) {
  const { console } = useApp();
  const site = console.store.site.value;
  const now = serverNow.value;
  return (
    <>
      <h2>
        Who waits <span class="count">{waiting.length}</span>
      </h2>
      {waiting.length === 0 ? (
        <p class="empty">Nobody waits in the line.</p>
      ) : (
        <Table heads={["Visitor", "Topic", "Department", "Language", "Waits", "Ahead"]} label="Who waits">
          {[...waiting]
            .sort((a, b) => a.since - b.since)
            .map((place) => {
              const { department, language } = splitLane(place.lane);
              return (
                <tr key={place.conversation}>
                  <th scope="row">
                    <bdi>{place.name ?? "Visitor"}</bdi>
                  </th>
                  <td>
                    <bdi>{place.topic ? topicName(site, place.topic) : "–"}</bdi>
                  </td>
                  <td>
                    <bdi>{topicName(site, department)}</bdi>
                  </td>
                  <td>{language === "any" ? "any" : languageName(language)}</td>
                  <td class="number">{duration(now - place.since)}</td>
                  <td class="number">{place.ahead}</td>
                </tr>
              );
            })}
        </Table>
      )}
    </>
  );
}

const STATUS = { available: "Available", draining: "No new chats", away: "Away", offline: "Offline" } as const;

function Working({ agents }: { agents: Board["agents"] }) {
  return (
    <>
      <h2>
        Who works <span class="count">{agents.filter((agent) => agent.status !== "offline").length}</span>
      </h2>
      <Table heads={["Agent", "Status", "Slots", "Chats"]} label="Who works">
        {agents.map((agent) => (
          <tr key={agent.agent}>
            <th scope="row">
              <bdi>{agent.name}</bdi>
            </th>
            <td>
              <span class={`status-word ${agent.status}`}>{STATUS[agent.status]}</span>
            </td>
            <td class="number">
              {agent.used}/{agent.capacity}
            </td>
            <td class="number">{agent.chats}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
