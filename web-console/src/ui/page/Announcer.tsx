import { useEffect, useRef, useState } from "preact/hooks";
import { newsOf, type Told } from "../../state/spoken.ts";
import { useApp } from "../app.ts";

/** What was said is emptied after this long, in milliseconds, so that nobody finds it later by browsing. */
const EMPTY_AFTER_MS = 2000;

/** Tells screen readers what happened elsewhere on the page. */
export function Announcer() {
  const { console } = useApp();
  const { link } = console.store;
  const [calm, setCalm] = useSaying();
  const [urgent, setUrgent] = useSaying();

  const calls = console.calls.value;
  const rung = useRef(new Set<string>());
  useEffect(() => {
    const fresh = calls.filter(({ id }) => !rung.current.has(id));
    for (const { id } of fresh) rung.current.add(id);
    if (fresh.length > 0) setUrgent(fresh.map(({ spoken }) => spoken).join(" "));
  }, [calls]);
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
