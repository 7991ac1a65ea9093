import { useState } from "preact/hooks";

/** Reasons that take one press. */
const COMMON = ["Not my language", "Not my topic", "I must leave", "Too much at once"];

/** The longest reason the server takes, in UTF-16 units. */
const LONGEST = 100;

/** Why somebody declines: a common reason with one press, or own words and Enter. */
export function DeclineReasons({ decline }: { decline(reason: string): void }) {
  const [reason, setReason] = useState("");
  return (
    <form
      class="decline-reasons"
      onSubmit={(event) => {
        event.preventDefault();
        decline(reason);
      }}
    >
      <p>Decline, because:</p>
      <div class="chips">
        {COMMON.map((words) => (
          <button key={words} class="chip" type="button" onClick={() => decline(words)}>
            {words}
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
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button class="button small" type="submit" aria-disabled={reason.trim() === ""}>
          Send
        </button>
      </div>
    </form>
  );
}
