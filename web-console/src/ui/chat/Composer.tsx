import { TypingTeller } from "@ringback/web-protocol";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { nextForMe } from "../../state/order.ts";
import type { ChatRow } from "../../state/rows.ts";
import { type App, useApp } from "../app.ts";
import { SendIcon } from "../icons.tsx";

/** Longest message, in UTF-16 units. */
const LONGEST = 4000;

/** From here on the room left is shown. */
const NEARLY = 3600;

/** Writes to the visitor. What is written and not sent is kept as a draft. */
export function Composer({ row }: { row: ChatRow }) {
  const app = useApp();
  const { console, layout } = app;
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => console.drafts.get(row.id));
  const teller = useTeller(app, row.id);
  const ended = row.thread?.facts.state === "ended";
  const over = text.length > LONGEST;
  // Enter came before the conversation was open: what stands there goes out as soon as it is.
  const soon = useRef(false);

  const wanted = layout.composerWanted.value === row.id;
  // At once: the next key belongs to the composer already.
  useLayoutEffect(() => {
    if (!wanted) return;
    layout.composerWanted.value = undefined;
    // A touch keyboard would cover what the agent came to read.
    if (matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [wanted]);

  const change = (value: string) => {
    soon.current = false;
    setText(value);
    console.drafts.set(row.id, value);
    teller.typed(value.trim() === "");
  };
  const send = () => {
    // From the field itself: a quick Enter comes before what was typed is drawn.
    const words = (field.current?.value ?? text).trim();
    if (words === "" || over || ended) return false;
    soon.current = !row.thread;
    if (!row.thread) return false;
    void console.commands.post(row.id, words);
    setText("");
    console.drafts.set(row.id, "");
    teller.stopped();
    return true;
  };
  const opened = row.thread !== undefined;
  useLayoutEffect(() => {
    if (opened && soon.current) send();
  }, [opened]);
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.shiftKey && !mod) return;
    event.preventDefault();
    if (send() && event.shiftKey) goOn(app, row.id);
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
        field.current?.focus();
      }}
    >
      <textarea
        ref={field}
        rows={Math.min(8, text.split("\n").length)}
        dir="auto"
        value={text}
        placeholder={ended ? "The chat has ended." : "Write a message"}
        aria-label="Your message"
        aria-describedby="composer-room"
        disabled={ended}
        enterkeyhint="send"
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={keyed}
      />
      <button class="button primary send" type="submit" aria-label="Send" aria-disabled={text.trim() === "" || over}>
        <SendIcon />
        <span aria-hidden="true">Send</span>
      </button>
      <p class={over ? "composer-room over" : "composer-room"} id="composer-room">
        {text.length > NEARLY &&
          (over ? `${text.length - LONGEST} characters too long` : `${LONGEST - text.length} characters left`)}
      </p>
    </form>
  );
}

/** Goes to the chat that has waited longest for this agent. */
function goOn({ console, layout }: App, from: string): void {
  const next = nextForMe(console.rows.peek(), from);
  if (next === undefined) return;
  console.select(next);
  layout.composerWanted.value = next;
}

/** Tells the visitor that the agent writes, and takes it back when the agent goes elsewhere. */
function useTeller({ console }: App, conversation: string) {
  const [teller] = useState(() => new TypingTeller());
  const tell = (on: boolean | undefined) => {
    if (on !== undefined) console.commands.typing(conversation, on);
  };
  const stopped = () => tell(teller.stopped());
  useEffect(() => stopped, []);
  return { typed: (empty: boolean) => tell(teller.typed(empty, Date.now())), stopped };
}
