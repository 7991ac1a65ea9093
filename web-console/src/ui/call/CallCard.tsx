import type { CallOutcome, Chat, DeskCallback } from "@ringback/web-protocol";
import { useRef, useState } from "preact/hooks";
import { attemptWords, callKind, LONGEST_CALL_NOTE, OUTCOMES } from "../../state/callback.ts";
import { serverNow } from "../../state/clock.ts";
import { duration } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { PhoneIcon } from "../icons.tsx";
import { clockTime } from "../times.ts";
import { CallWindow, Tries } from "./CallFacts.tsx";

/** The callback an agent holds: whom to dial, and what came of it. While they talk it stays, though it is settled. */
export function CallCard({ chat }: { chat: Chat }) {
  const desk = useApp().console.store.desk.value;
  const last = useRef<DeskCallback | undefined>(undefined);
  last.current = chat.callback ?? last.current;
  if (chat.state !== "active") return null;
  if (chat.callback?.channel === "chat") return <CalledBack call={chat.callback} />;
  if (chat.callback) return <Attempt conversation={chat.conversation} call={chat.callback} />;
  return desk?.phone === chat.conversation ? <OnThePhone call={last.current} /> : null;
}

function Attempt({ conversation, call }: { conversation: string; call: DeskCallback }) {
  const { calling } = useApp().console;
  const dial = () => void calling.dial(conversation);
  const { dialledAt, number } = call;
  return (
    <section class="call-card" aria-label="Callback">
      <h3>
        <PhoneIcon />
        {callKind(call)}, {attemptWords(call.attempts)}
      </h3>
      <CallWindow call={call} />
      <Tries call={call} />
      <div class="call-dial">
        {number && (
          <a class="call-number" href={`tel:${number}`} onClick={dial}>
            <bdi dir="ltr">{number}</bdi>
          </a>
        )}
        {dialledAt === undefined ? (
          <button class="button primary" type="button" onClick={dial}>
            I am dialling
          </button>
        ) : (
          <p>
            Dialled <span class="timer">{duration(serverNow.value - dialledAt)}</span> ago
          </p>
        )}
      </div>
      <Outcome conversation={conversation} />
    </section>
  );
}

/** What came of the attempt, with a note for who makes the next one. */
function Outcome({ conversation }: { conversation: string }) {
  const { console } = useApp();
  const draft = `call ${conversation}`;
  const [note, setNote] = useState(() => console.drafts.get(draft));
  const [sending, setSending] = useState(false);
  const write = (text: string) => {
    setNote(text);
    console.drafts.set(draft, text);
  };
  const settle = async (outcome: CallOutcome) => {
    if (sending) return;
    setSending(true);
    if (await console.calling.settle(conversation, outcome, note, clockTime)) console.drafts.set(draft, "");
    setSending(false);
  };
  return (
    <>
      <label class="field">
        <span>Note for the next attempt</span>
        <input
          type="text"
          dir="auto"
          maxLength={LONGEST_CALL_NOTE}
          value={note}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <fieldset class="call-outcomes">
        <legend>What came of it?</legend>
        {OUTCOMES.map(({ outcome, label, follows }) => (
          <button
            key={outcome}
            class="button"
            type="button"
            title={follows}
            aria-disabled={sending}
            onClick={() => void settle(outcome)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <p class="hint">Your other slots get nothing until this is over. Running chats go on.</p>
    </>
  );
}

function OnThePhone({ call }: { call: DeskCallback | undefined }) {
  const from = call?.dialledAt;
  return (
    <section class="call-card" aria-label="Callback">
      <h3>
        <PhoneIcon />
        You are on the phone
        {from !== undefined && <span class="timer"> {duration(serverNow.value - from)}</span>}
      </h3>
      <p>The promise is kept. End the chat when you have hung up; until then your other slots get nothing.</p>
    </section>
  );
}

/** Somebody who came back into the chat, called by mail or push. */
function CalledBack({ call }: { call: DeskCallback }) {
  return (
    <section class="call-card" aria-label="Callback">
      <h3>
        <PhoneIcon />
        {callKind(call)}
      </h3>
      <CallWindow call={call} />
      <p>
        They were called back into this chat and have said that they are here. Ending the chat settles the callback.
      </p>
    </section>
  );
}
