import { useEffect, useState } from "preact/hooks";
import { useApp } from "../app.ts";
import { WarnIcon } from "../icons.tsx";

/** A lost link is told after this long, in milliseconds: most come back sooner. */
const TELL_AFTER_MS = 2000;

/** A thin bar while there is no link to the server. */
export function LinkBar() {
  const { console } = useApp();
  const link = console.store.link.value;
  const since = link.phase === "lost" ? link.since : undefined;
  const told = useLater(since);
  if (link.phase === "stopped") {
    return (
      <p class="link-bar bad">
        <WarnIcon />
        {link.why}
        <button class="button small" type="button" onClick={() => console.reconnect()}>
          Connect again
        </button>
      </p>
    );
  }
  if (!told) return null;
  return (
    <p class="link-bar">
      <WarnIcon />
      Connection lost. Reconnecting; what you write is kept and sent then.
    </p>
  );
}

function useLater(since: number | undefined): boolean {
  const [told, setTold] = useState(false);
  useEffect(() => {
    setTold(false);
    if (since === undefined) return;
    const timer = setTimeout(() => setTold(true), Math.max(0, since + TELL_AFTER_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [since]);
  return told;
}
