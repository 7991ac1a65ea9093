import type { Offer } from "@ringback/web-protocol";
import { useEffect, useRef, useState } from "preact/hooks";
import { serverNow, serverTime } from "../../state/clock.ts";
import { ringAt } from "../../state/ring.ts";
import { languageName, waited } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { BellIcon } from "../icons.tsx";
import { topicName } from "../names.ts";
import { useSeen } from "./useSeen.ts";

/** How often the ring bar moves, in milliseconds. */
const STEP_MS = 250;

/** A place put before this agent. `keys` says whether the keys of the console answer this one. */
export function OfferCard({ offer, keys }: { offer: Offer; keys: boolean }) {
  const { console } = useApp();
  const card = useRef<HTMLElement>(null);
  useSeen(card, offer);
  const topic = offer.topic && topicName(console.store.site.value, offer.topic);
  return (
    <article ref={card} class="offer" aria-label={`Offer: ${topic ?? "new chat"}`}>
      <p class="offer-kind">
        <BellIcon />
        New chat <Ring offer={offer} />
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
        waited {waited(serverNow.value - offer.waitingSince)}
      </p>
      <blockquote dir="auto">{offer.question}</blockquote>
      <Answer offer={offer} keys={keys} />
    </article>
  );
}

function Ring({ offer }: { offer: Offer }) {
  const [now, setNow] = useState(serverTime);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverTime()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  const { leftMs, share } = ringAt(offer, now);
  return (
    <>
      <span class="timer">{Math.ceil(leftMs / 1000)} s</span>
      <progress class="ring" max={1} value={share} aria-label="Time left to answer" />
    </>
  );
}

function Answer({ offer, keys }: { offer: Offer; keys: boolean }) {
  const { console, layout } = useApp();
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState(false);
  const decline = () => void console.commands.decline(offer.offer, reason);
  return (
    <>
      {asking && (
        <label class="field">
          <span>Why? (optional)</span>
          <input
            type="text"
            dir="auto"
            maxLength={200}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.isComposing) decline();
            }}
          />
        </label>
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
          Accept{" "}
          {keys && (
            <span class="key" aria-hidden="true">
              <kbd>Alt A</kbd>
            </span>
          )}
        </button>
        <button class="button" type="button" aria-keyshortcuts={keys ? "Alt+X" : undefined} onClick={decline}>
          Decline{" "}
          {keys && (
            <span class="key" aria-hidden="true">
              <kbd>Alt X</kbd>
            </span>
          )}
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
