import type { AgentCommand, Chat, ColleaguesReply, TeamCommand } from "@ringback/web-protocol";
import type { ScriptedServer } from "./scriptedServer.ts";

/** Who is there, as `colleagues` is answered. */
export const STAFF: Omit<ColleaguesReply, "type" | "re" | "at"> = {
  agents: [
    { agent: "a_1", name: "Maja", status: "available", free: 1, supervisor: false, departments: ["support"] },
    { agent: "a_2", name: "Luka", status: "available", free: 2, supervisor: false, departments: ["support"] },
    { agent: "a_3", name: "Nika Žagar", status: "available", free: 0, supervisor: false, departments: ["sales"] },
    { agent: "a_4", name: "رضا", status: "away", free: 0, supervisor: false, departments: ["support", "sales"] },
    { agent: "a_5", name: "Irena", status: "available", free: 3, supervisor: true, departments: [] },
  ],
  departments: [
    { id: "support", name: "Support", agents: 2, free: 3, waiting: 4 },
    { id: "sales", name: "Sales", agents: 0, free: 0, waiting: 1 },
  ],
  supervisors: { agents: 1, free: 3, waiting: 0 },
};

const TEAM = new Set<AgentCommand["type"]>([
  "transfer",
  "invite",
  "answer_invitation",
  "uninvite",
  "leave",
  "hand_over",
  "ask_help",
  "cancel_help",
  "join",
  "take_over",
  "colleagues",
]);

/** Whether a command is about colleagues. */
export function isTeamCommand(command: AgentCommand): command is TeamCommand {
  return TEAM.has(command.type);
}

/** Answers a command about colleagues as far as the desk shows it. */
export function answerTeam(server: ScriptedServer, command: TeamCommand): void {
  if (command.type === "colleagues") {
    server.send({ type: "colleagues", re: command.id, at: Date.now(), ...STAFF });
    return;
  }
  server.send({ type: "done", re: command.id });
  const { conversation } = command;
  switch (command.type) {
    case "transfer":
    case "leave":
      server.setDesk({ chats: server.desk.chats.filter((chat) => chat.conversation !== conversation) });
      break;
    case "answer_invitation":
      server.setDesk({ invitations: server.desk.invitations.filter((one) => one.conversation !== conversation) });
      break;
    case "invite":
      server.changeChat(conversation, (chat) => invited(chat, command.agent));
      break;
    case "uninvite":
      server.changeChat(conversation, (chat) => without(chat, command.agent));
      break;
    case "ask_help":
      server.changeChat(conversation, (chat) => ({ ...chat, help: { reason: command.reason, at: Date.now() } }));
      break;
    case "cancel_help":
      server.changeChat(conversation, ({ help: _help, ...chat }) => chat);
      break;
    default:
  }
}

function invited(chat: Chat, agent: string): Chat {
  const name = STAFF.agents.find((one) => one.agent === agent)?.name ?? agent;
  return { ...chat, guests: [...(chat.guests ?? []), { id: agent, name, state: "invited" }] };
}

function without(chat: Chat, agent: string): Chat {
  return { ...chat, guests: (chat.guests ?? []).filter(({ id }) => id !== agent) };
}
