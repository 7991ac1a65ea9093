import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/** What could not leave. It comes when an administrator first looks. */
export function Outbox() {
  const [Pane, setPane] = useState<FunctionComponent>();
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    import("./OutboxPane.tsx").then(
      ({ OutboxPane }) => setPane(() => OutboxPane),
      () => setMissing(true),
    );
  }, []);
  if (missing) return <p class="empty">This part of the console could not be loaded. Load the page again.</p>;
  return Pane ? <Pane /> : <p class="empty">Opening what could not leave…</p>;
}
