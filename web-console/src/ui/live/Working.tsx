import type { Board, BoardAgent } from "@ringback/web-protocol";
import { awayWords } from "../../state/awayWords.ts";
import { useApp } from "../app.ts";
import { clockTime } from "../times.ts";
import { Table } from "./Table.tsx";

const STATUS = { available: "Available", draining: "No new chats", away: "Away", offline: "Offline" } as const;

/** Who works, and what a supervisor can have an agent do. */
export function Working({ agents }: { agents: Board["agents"] }) {
  return (
    <>
      <h2>
        Who works <span class="count">{agents.filter((agent) => agent.status !== "offline").length}</span>
      </h2>
      <Table heads={["Agent", "Status", "Slots", "Chats", "Actions"]} label="Who works">
        {agents.map((agent) => (
          <AgentRow key={agent.agent} agent={agent} />
        ))}
      </Table>
    </>
  );
}

function AgentRow({ agent }: { agent: BoardAgent }) {
  const why = awayWords(agent);
  return (
    <tr>
      <th scope="row">
        <bdi>{agent.name}</bdi>
      </th>
      <td class="reasons">
        <span class={`status-word ${agent.status}`}>{STATUS[agent.status]}</span>
        {why && (
          <>
            : <bdi>{why}</bdi>
          </>
        )}
        {agent.returnAt !== undefined && `, back at ${clockTime(agent.returnAt)}`}
      </td>
      <td class="number">
        {agent.used}/{agent.capacity}
      </td>
      <td class="number">{agent.chats}</td>
      <td>
        <DrainButton agent={agent} />
      </td>
    </tr>
  );
}

/** Has an agent get no new chats, or lifts that. */
function DrainButton({ agent: { agent, name, status } }: { agent: BoardAgent }) {
  const { teamwork } = useApp().console;
  if (status !== "available" && status !== "draining") return <>–</>;
  const draining = status === "draining";
  return (
    <button class="button small" type="button" onClick={() => void teamwork.drain(agent, !draining)}>
      {draining ? "Chats again" : "No new chats"}
      <span class="hidden">
        {" "}
        for <bdi>{name}</bdi>
      </span>
    </button>
  );
}
