import type { DeclineReason, DeskCallback, Offer, TransferInfo } from "@ringback/web-protocol";
import { useRef, useState } from "preact/hooks";
import { attemptWords, callKind } from "../../state/callback.ts";
import { serverNow } from "../../state/clock.ts";
import { headStartWords, toldWords } from "../../state/headStart.ts";
import { replyWords } from "../../state/leftMessage.ts";
import { refusedWords } from "../../state/team.ts";
import { languageName, sentence, waited } from "../../state/text.ts";
import { promiseWords } from "../../state/told.ts";
import { useApp } from "../app.ts";
import { CallWindow, Tries } from "../call/CallFacts.tsx";
import { BellIcon } from "../icons.tsx";
import { topicName } from "../names.ts";
import { PrivateNote } from "../team/TeamBar.tsx";
import { dayAndTime } from "../times.ts";
import { DeclineReasons } from "./DeclineReasons.tsx";
import { KeyHint } from "./KeyHint.tsx";
import { Ring } from "./Ring.tsx";
import { useSeen } from "./useSeen.ts";

/** A place put before this agent. `keys` says whether the keys of the console answer this one. */
export function OfferCard({ offer, keys }: { offer: Offer; keys: boolean }) {
  const { console } = useApp();
  const card = useRef<HTMLElement>(null);
  useSeen(card, offer);
  const topic = offer.topic && topicName(console.store.site.value, offer.topic);
  return (
    <article ref={card} class="offer" aria-label={`Offer: ${topic ?? nameOf(offer)}`}>
      <p class="offer-kind">
        <BellIcon />
        <Kind offer={offer} /> <Ring ring={offer} />
      </p>
      <h2>
        <bdi>{offer.name ?? "Visitor"}</bdi>
        <span class="tag">{languageName(offer.language)}</span>
      </h2>
      <p class="offer-about">
        {topic && (
          <>
            <bdi>{topic}</bdi> ·{" "}
          </>
        )}
        {offer.replyBy === undefined
          ? `waited ${waited(serverNow.value - offer.waitingSince)}`
          : `left ${dayAndTime(offer.waitingSince, serverNow.value)}`}
      </p>
      {offer.replyBy !== undefined && (
        <p class="offer-about">{replyWords(offer.replyBy, serverNow.value, dayAndTime)}</p>
      )}
      {offer.callback && <CallLines call={offer.callback} />}
      <Standing offer={offer} />
      {offer.transfer && <TransferLines transfer={offer.transfer} />}
      <blockquote dir="auto">{offer.question}</blockquote>
      <Answer offer={offer} keys={keys} />
    </article>
  );
}

function nameOf({ callback, replyBy }: Offer): string {
  if (callback) return "callback";
  return replyBy === undefined ? "new chat" : "message";
}

/** Where the visitor stood, and what they were told of it. */
function Standing({ offer }: { offer: Offer }) {
  const { headStart, told, among = 1 } = offer;
  const promise = promiseWords(told, serverNow.value);
  const lines = [
    headStart && sentence(headStartWords(headStart)),
    told?.ahead !== undefined && `Was told: ${toldWords(told.ahead)}.`,
    promise && sentence(promise),
    among > 1 && `${among} of you see this: the first to accept gets it.`,
  ].filter(Boolean);
  return (
    <>
      {lines.map((line) => (
        <p class="offer-about" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

/** Why somebody stands here who did not just come: a colleague gave the chat away, or it comes back. */
function TransferLines({ transfer }: { transfer: TransferInfo }) {
  const mine = transfer.from.id === useApp().console.store.me.value?.id;
  return (
    <>
      {transfer.refused && (
        <p class="offer-about refused">
          <bdi>{transfer.refused.agent.name}</bdi> {refusedWords(transfer.refused)}
        </p>
      )}
      {transfer.note && <PrivateNote from={mine ? "you" : transfer.from.name}>{transfer.note}</PrivateNote>}
    </>
  );
}

/** A promise that is due: how, when, and what was tried before. Who is phoned is told to who takes it. */
function CallLines({ call }: { call: DeskCallback }) {
  return (
    <div class="offer-about">
      <CallWindow call={call} />
      {call.channel === "phone" && <p>This would be the {attemptWords(call.attempts + 1)}.</p>}
      <Tries call={call} />
    </div>
  );
}

function Kind({ offer: { transfer, callback, replyBy } }: { offer: Offer }) {
  const me = useApp().console.store.me.value?.id;
  if (!transfer && callback) return <>{callKind(callback)}</>;
  if (!transfer) return <>{replyBy === undefined ? "New chat" : "Message to answer"}</>;
  if (transfer.from.id === me) return <>Your chat comes back</>;
  return (
    <span>
      <bdi>{transfer.from.name}</bdi> gives you a chat
    </span>
  );
}

function Answer({ offer, keys }: { offer: Offer; keys: boolean }) {
  const { console, layout } = useApp();
  const [asking, setAsking] = useState(false);
  const decline = (reason?: DeclineReason, words?: string) => void console.commands.decline(offer.offer, reason, words);
  return (
    <>
      {asking && (
        <DeclineReasons decline={(reason, words) => decline(reason, reason === "other" ? words : undefined)} />
      )}
      <div class="offer-actions">
        <button
          class="button primary"
          type="button"
          aria-keyshortcuts={keys ? "Alt+A" : undefined}
          onClick={() => {
            layout.composerWanted.value = offer.conversation;
            void console.accept(offer);
          }}
        >
          Accept {keys && <KeyHint keys="Alt A" />}
        </button>
        <button class="button" type="button" aria-keyshortcuts={keys ? "Alt+X" : undefined} onClick={() => decline()}>
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
