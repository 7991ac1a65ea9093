import type { Chat } from "@ringback/web-protocol";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { serverNow } from "../../state/clock.ts";
import { nextForMe } from "../../state/order.ts";
import { duration } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { isWriting } from "../shortcuts.ts";

type Outcome = "solved" | "open";

/** With this much left, in milliseconds, what was entered is sent by itself, so that it is not lost. */
const LAST_CALL_MS = 2500;

/** How the chat went: an outcome and one line. Digits choose, Enter in the line or Mod+Enter anywhere finishes. */
export function WrapUp({ chat }: { chat: Chat }) {
  const { console, layout, preferences } = useApp();
  const letters = preferences.letters.value;
  const [outcome, setOutcome] = useState<Outcome>();
  const [note, setNote] = useState(() => console.drafts.get(`wrap ${chat.conversation}`));
  const form = useRef<HTMLFormElement>(null);
  const left = chat.wrapUpEndsAt === undefined ? undefined : Math.max(0, chat.wrapUpEndsAt - serverNow.value);

  const write = (text: string) => {
    setNote(text);
    console.drafts.set(`wrap ${chat.conversation}`, text);
  };
  const finish = async () => {
    const next = nextForMe(console.rows.peek(), chat.conversation);
    if (!(await console.commands.wrapUp(chat.conversation, outcome, note))) return;
    console.drafts.set(`wrap ${chat.conversation}`, "");
    if (next === undefined) return;
    console.select(next);
    layout.composerWanted.value = next;
  };
  const entered = outcome !== undefined || note.trim() !== "";
  const lastCall = left !== undefined && left < LAST_CALL_MS && entered;
  useEffect(() => {
    if (lastCall) void console.commands.wrapUp(chat.conversation, outcome, note);
  }, [lastCall]);
  useEffect(() => {
    // A chat that ended by itself takes no focus.
    if (layout.ended.peek() === chat.conversation) form.current?.querySelector("input")?.focus();
  }, []);
  // With the drawing, not after it: a key pressed right after the last letter must find that letter.
  useLayoutEffect(() => {
    const keyed = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector("dialog[open]")) return;
      const mod = event.ctrlKey || event.metaKey;
      if (event.key === "Enter" && mod) {
        event.preventDefault();
        void finish();
      } else if (!mod && !event.altKey && !isWriting(event.target) && letters) choose(event.key, setOutcome);
    };
    document.addEventListener("keydown", keyed);
    return () => document.removeEventListener("keydown", keyed);
  });

  return (
    <form
      ref={form}
      class="wrap-up"
      aria-labelledby="wrap-up-title"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <h3 id="wrap-up-title">
        Wrap-up
        {left !== undefined && <span class="timer"> finishes by itself in {duration(left)}</span>}
      </h3>
      <fieldset class="segments">
        <legend class="hidden">Outcome</legend>
        <OutcomeChoice value="solved" digit="1" label="Solved" chosen={outcome} choose={setOutcome} />
        <OutcomeChoice value="open" digit="2" label="Still open" chosen={outcome} choose={setOutcome} />
      </fieldset>
      <input
        type="text"
        dir="auto"
        maxLength={500}
        value={note}
        placeholder="One line for your colleagues"
        aria-label="Note for your colleagues"
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button class="button primary" type="submit">
        Finish
      </button>
    </form>
  );
}

function choose(key: string, set: (outcome: Outcome) => void): void {
  if (key === "1") set("solved");
  else if (key === "2") set("open");
}

function OutcomeChoice(props: {
  value: Outcome;
  digit: string;
  label: string;
  chosen: Outcome | undefined;
  choose(outcome: Outcome): void;
}) {
  return (
    <label class={props.value === "solved" ? "available" : "away"}>
      <input
        type="radio"
        name="outcome"
        checked={props.chosen === props.value}
        onChange={() => props.choose(props.value)}
      />
      <span>
        <span class="key" aria-hidden="true">
          <kbd>{props.digit}</kbd>
        </span>{" "}
        {props.label}
      </span>
    </label>
  );
}
