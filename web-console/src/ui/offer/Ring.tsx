import { useEffect, useState } from "preact/hooks";
import { serverTime } from "../../state/clock.ts";
import { type Ringing, ringAt } from "../../state/ring.ts";

/** How often the ring bar moves, in milliseconds. */
const STEP_MS = 250;

/** How long there is still time to answer. */
export function Ring({ ring }: { ring: Ringing }) {
  const [now, setNow] = useState(serverTime);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverTime()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  const { leftMs, share } = ringAt(ring, now);
  return (
    <>
      <span class="timer">{Math.ceil(leftMs / 1000)} s</span>
      <progress class="ring" max={1} value={share} aria-label="Time left to answer" />
    </>
  );
}
