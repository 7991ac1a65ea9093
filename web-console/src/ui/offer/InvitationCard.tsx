import type { Invitation } from "@ringback/web-protocol";
import { useState } from "preact/hooks";
import { languageName } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { TeamIcon } from "../icons.tsx";
import { topicName } from "../names.ts";
import { PrivateNote } from "../team/TeamBar.tsx";
import { DeclineReasons } from "./DeclineReasons.tsx";
import { KeyHint } from "./KeyHint.tsx";
import { Ring } from "./Ring.tsx";

/** A colleague wants this agent in a chat. `keys` says whether the keys of the console answer this one. */
export function InvitationCard({ invitation, keys }: { invitation: Invitation; keys: boolean }) {
  const { console } = useApp();
  const topic = invitation.topic && topicName(console.store.site.value, invitation.topic);
  return (
    <article class="offer invitation" aria-label={`Invitation from ${invitation.from.name}`}>
      <p class="offer-kind">
        <TeamIcon />
        <span>
          <bdi>{invitation.from.name}</bdi> invites you
        </span>{" "}
        <Ring ring={invitation} />
      </p>
      <h2>
        <bdi>{invitation.name ?? "Visitor"}</bdi>
        <span class="tag">{languageName(invitation.language)}</span>
      </h2>
      {topic && (
        <p class="offer-about">
          <bdi>{topic}</bdi>
        </p>
      )}
      {invitation.note && <PrivateNote from={invitation.from.name}>{invitation.note}</PrivateNote>}
      <blockquote dir="auto">{invitation.question}</blockquote>
      <Answer invitation={invitation} keys={keys} />
    </article>
  );
}

function Answer({ invitation, keys }: { invitation: Invitation; keys: boolean }) {
  const { console, layout } = useApp();
  const [asking, setAsking] = useState(false);
  const decline = (reason: string) => void console.teamwork.answer(invitation.conversation, false, reason);
  return (
    <>
      {asking && <DeclineReasons decline={(_reason, words) => decline(words)} />}
      <div class="offer-actions">
        <button
          class="button primary"
          type="button"
          aria-keyshortcuts={keys ? "Alt+A" : undefined}
          onClick={() => {
            layout.composerWanted.value = invitation.conversation;
            void console.follow(invitation.conversation);
          }}
        >
          Come in {keys && <KeyHint keys="Alt A" />}
        </button>
        <button class="button" type="button" aria-keyshortcuts={keys ? "Alt+X" : undefined} onClick={() => decline("")}>
          Decline {keys && <KeyHint keys="Alt X" />}
        </button>
        {!asking && (
          <button class="link" type="button" onClick={() => setAsking(true)}>
            say why
          </button>
        )}
      </div>
    </>
  );
}
