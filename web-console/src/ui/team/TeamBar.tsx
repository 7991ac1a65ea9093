import type { Chat, Guest } from "@ringback/web-protocol";
import type { ComponentChildren } from "preact";
import { serverNow } from "../../state/clock.ts";
import { refusedWords } from "../../state/team.ts";
import { duration } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { LockIcon } from "../icons.tsx";

/** What the team has to do with the open chat: who is in it, how it came, what was asked. Nothing of it is told to visitors. */
export function TeamBar({ chat }: { chat: Chat }) {
  const { transfer, refused, help, guests = [] } = chat;
  const note = chat.note ?? transfer?.note;
  const from = chat.host ?? transfer?.from;
  const shown = note || refused || help || guests.length > 0 || chat.state === "guest" || transfer;
  if (!shown || chat.state === "wrap_up") return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="team-bar" aria-label="Team" tabIndex={0}>
      {chat.state === "guest" && <GuestLine chat={chat} />}
      {chat.state !== "guest" && transfer && (
        <p class="team-line">
          <span>
            <bdi>{transfer.from.name}</bdi> gave you this chat.
          </span>
        </p>
      )}
      {note && from && <PrivateNote from={from.name}>{note}</PrivateNote>}
      {guests.map((guest) => (
        <GuestRow key={guest.id} chat={chat} guest={guest} />
      ))}
      {refused && (
        <p class="team-line refused">
          <span>
            <bdi>{refused.agent.name}</bdi> {refusedWords(refused)}
          </span>
        </p>
      )}
      {help && chat.state === "active" && <HelpLine chat={chat} help={help} />}
    </section>
  );
}

/** Words among colleagues: marked, so that nobody takes them for the visitor's. */
export function PrivateNote({ from, children }: { from: string; children: ComponentChildren }) {
  return (
    <p class="private-note">
      <LockIcon />
      <span>
        Note from <bdi>{from}</bdi>:
      </span>{" "}
      <bdi class="note-words">{children}</bdi>
    </p>
  );
}

function GuestLine({ chat }: { chat: Chat }) {
  const { console } = useApp();
  return (
    <p class="team-line">
      <span>
        You are a guest in <bdi>{chat.host?.name ?? "a colleague"}</bdi>’s chat.
      </span>
      <button class="button small" type="button" onClick={() => void console.teamwork.leave(chat.conversation)}>
        Leave
      </button>
    </p>
  );
}

function GuestRow({ chat, guest }: { chat: Chat; guest: Guest }) {
  const { teamwork } = useApp().console;
  const host = chat.state === "active";
  const invited = guest.state === "invited";
  return (
    <p class="team-line">
      <span>
        <bdi>{guest.name}</bdi> {invited ? "is invited" : "is in this chat"}
      </span>
      {host && !invited && (
        <button
          class="button small primary"
          type="button"
          onClick={() => void teamwork.handOver(chat.conversation, guest.id)}
        >
          <span>
            Hand over to <bdi>{guest.name}</bdi>
          </span>
        </button>
      )}
      {host && (
        <button class="button small" type="button" onClick={() => void teamwork.uninvite(chat.conversation, guest.id)}>
          {invited ? "Take the invitation back" : "Go on without them"}
        </button>
      )}
    </p>
  );
}

function HelpLine({ chat, help }: { chat: Chat; help: NonNullable<Chat["help"]> }) {
  const { teamwork } = useApp().console;
  return (
    <p class="team-line help">
      <span>
        You asked for help <span class="timer">{duration(serverNow.value - help.at)}</span> ago:{" "}
        <bdi>{help.reason}</bdi>
      </span>
      <button class="button small" type="button" onClick={() => void teamwork.cancelHelp(chat.conversation)}>
        No longer needed
      </button>
    </p>
  );
}
