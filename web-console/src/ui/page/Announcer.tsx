import { useEffect, useRef, useState } from "preact/hooks";
import { newsOf, type Told } from "../../state/spoken.ts";
import { useApp } from "../app.ts";

/** What was said is emptied after this long, in milliseconds, so that nobody finds it later by browsing. */
const EMPTY_AFTER_MS = 2000;

/** Tells screen readers what happened elsewhere on the page. */
export function Announcer() {
  const { console } = useApp();
  const { desk, link } = console.store;
  const [calm, setCalm] = useSaying();
  const [urgent, setUrgent] = useSaying();

  const offers = desk.value?.offers ?? [];
  const newest = offers.at(-1);
  const rung = useRef(new Set<string>());
  useChange(newest?.offer, () => {
    if (!newest || rung.current.has(newest.offer)) return;
    rung.current.add(newest.offer);
    setUrgent(`New chat offered: ${newest.topic ?? newest.lane}. Alt+A accepts, Alt+X declines.`);
  });
  const phase = link.value.phase;
  useChange(phase, (before) => {
    if (phase === "lost") setCalm("Connection lost. Reconnecting.");
    if (phase === "ready" && before === "lost") setCalm("You are connected again.");
  });
  const told = useRef<Told>(new Map());
  const rows = console.rows.value;
  useEffect(() => {
    const next = newsOf(rows, told.current, console.store.selected.peek());
    told.current = next.told;
    if (next.news) setCalm(next.news);
  }, [rows]);
  return (
    <>
      <p class="hidden" role="status">
        {calm}
      </p>
      <p class="hidden" role="alert">
        {urgent}
      </p>
    </>
  );
}

function useSaying(): [string, (text: string) => void] {
  const [text, setText] = useState("");
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => setText(""), EMPTY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}

function useChange<T>(value: T, changed: (before: T) => void): void {
  const held = useRef(value);
  useEffect(() => {
    const before = held.current;
    held.current = value;
    if (before !== value) changed(before);
  }, [value]);
}
