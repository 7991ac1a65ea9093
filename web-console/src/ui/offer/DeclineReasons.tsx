import type { DeclineReason } from "@ringback/web-protocol";
import { useState } from "preact/hooks";

const COMMON: readonly { reason: DeclineReason; label: string }[] = [
  { reason: "wrong_language", label: "Not my language" },
  { reason: "wrong_topic", label: "Not my topic" },
  { reason: "busy", label: "Too much at once" },
  { reason: "break", label: "I need a break" },
];

/** The longest own words the server takes everywhere, in UTF-16 units. */
const LONGEST = 100;

/** Why somebody declines: a common reason with one press, or own words and Enter. */
export function DeclineReasons({ decline }: { decline(reason: DeclineReason, label: string): void }) {
  const [own, setOwn] = useState("");
  const empty = own.trim() === "";
  return (
    <form
      class="decline-reasons"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) decline("other", own);
      }}
    >
      <p>Decline, because:</p>
      <div class="chips">
        {COMMON.map(({ reason, label }) => (
          <button key={reason} class="chip" type="button" onClick={() => decline(reason, label)}>
            {label}
          </button>
        ))}
      </div>
      <div class="own-words">
        <input
          type="text"
          dir="auto"
          maxLength={LONGEST}
          aria-label="Another reason"
          placeholder="Another reason"
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
        <button class="button small" type="submit" aria-disabled={empty}>
          Send
        </button>
      </div>
    </form>
  );
}
