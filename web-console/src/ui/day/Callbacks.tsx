import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A supervisor's callbacks. They come when they are first looked at. */
export function Callbacks() {
  const [Pane, setPane] = useState<FunctionComponent>();
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    import("./CallbacksPane.tsx").then(
      ({ CallbacksPane }) => setPane(() => CallbacksPane),
      () => setMissing(true),
    );
  }, []);
  if (missing) return <p class="empty">This part of the console could not be loaded. Load the page again.</p>;
  return Pane ? <Pane /> : <p class="empty">Opening the callbacks…</p>;
}
