import type { Thread } from "@ringback/web-protocol";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isFromVisitor, unreadOf } from "../../state/chat.ts";
import type { ChatRow } from "../../state/rows.ts";
import { useApp } from "../app.ts";

/** The view sticks to the end while it is within this many pixels of it. */
const NEAR_PX = 80;

/** Where the reader is in the transcript. */
export interface Reading {
  /** The sequence number the unread divider stands before. */
  unreadFrom: number | undefined;
  /** Messages of the visitor that came below the view. */
  below: number;
  scrolled(): void;
  toEnd(): void;
}

/** Keeps the end in view while the reader is there, and tells the server what was on screen. */
export function useReading(log: RefObject<HTMLDivElement | null>, row: ChatRow, thread: Thread): Reading {
  const { console } = useApp();
  const [unreadFrom] = useState(() => firstUnread(thread));
  const [below, setBelow] = useState(0);
  const atEnd = useRef(true);
  const held = useRef({ first: 0, last: 0, height: 0 });
  const first = thread.transcript.entries[0]?.seq ?? 0;
  const last = thread.transcript.entries.at(-1)?.seq ?? 0;

  const look = () => {
    if (atEnd.current && document.hasFocus()) console.commands.saw(row.id);
  };
  const toEnd = () => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  };
  const measure = (element: HTMLElement) => {
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
  };

  // What is put in front must not push away what is being read.
  useLayoutEffect(() => {
    const element = log.current;
    const before = held.current;
    held.current = { first, last, height: element?.scrollHeight ?? 0 };
    if (!element) return;
    if (before.last === 0) {
      toEnd();
      showUnread(element);
      measure(element);
    } else if (before.first > first) element.scrollTop += element.scrollHeight - before.height;
    else if (atEnd.current) toEnd();
    else setBelow((count) => count + comeSince(thread, before.last));
    look();
  }, [first, last, thread.pending.length]);

  useEffect(() => {
    const resized = new ResizeObserver(() => atEnd.current && toEnd());
    if (log.current) resized.observe(log.current);
    addEventListener("focus", look);
    return () => {
      resized.disconnect();
      removeEventListener("focus", look);
    };
  }, []);

  const scrolled = () => {
    const element = log.current;
    if (!element) return;
    measure(element);
    if (!atEnd.current) return;
    setBelow(0);
    look();
  };
  return { unreadFrom, below, scrolled, toEnd };
}

/** What the agent has not read begins in view, also when it is longer than the view. */
function showUnread(log: HTMLElement): void {
  const divider = log.querySelector<HTMLElement>(".divider.unread");
  if (divider && divider.offsetTop < log.scrollTop) log.scrollTop = divider.offsetTop;
}

function firstUnread(thread: Thread): number | undefined {
  if (unreadOf(thread) === 0 || thread.facts.seenByAgent === 0) return undefined;
  return thread.transcript.entries.find((entry) => isFromVisitor(entry) && entry.seq > thread.facts.seenByAgent)?.seq;
}

function comeSince(thread: Thread, seq: number): number {
  return thread.transcript.entries.filter((entry) => isFromVisitor(entry) && entry.seq > seq).length;
}
