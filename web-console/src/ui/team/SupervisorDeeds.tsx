import type { BoardChat } from "@ringback/web-protocol";
import { useApp } from "../app.ts";

/** What a supervisor can do with a running chat of somebody else. */
export function SupervisorDeeds({ chat, look = false }: { chat: BoardChat; look?: boolean }) {
  const { console, layout } = useApp();
  return (
    <span class="deeds">
      {look && <Deed name="Look in" chat={chat} act={() => console.look(chat.conversation)} />}
      <Deed name="Join" chat={chat} act={() => void console.join(chat.conversation)} />
      <Deed
        name="Take over"
        chat={chat}
        act={() => {
          layout.takingOver.value = chat;
        }}
      />
    </span>
  );
}

function Deed({ name, chat, act }: { name: string; chat: BoardChat; act(): void }) {
  return (
    <button class="button small" type="button" onClick={act}>
      {name}
      <span class="hidden">
        : <bdi>{chat.name ?? "visitor"}</bdi> with <bdi>{chat.agent.name}</bdi>
      </span>
    </button>
  );
}
