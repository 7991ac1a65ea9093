import { useState } from "preact/hooks";
import type { ChatRow } from "../../state/rows.ts";
import { LONGEST_NOTE } from "../../state/team.ts";
import { useApp } from "../app.ts";
import { Modal } from "../page/Modal.tsx";

/** Reasons that take one press. */
const COMMON = ["I do not know the answer", "The visitor is upset", "It needs a decision", "I must leave"];

/** Asks the supervisors for help with a chat, and says why. */
export function HelpDialog() {
  const { console, layout } = useApp();
  const row = console.rows.value.find((one) => one.id === layout.asking.value);
  const close = () => {
    layout.asking.value = undefined;
  };
  return (
    <Modal open={row?.chat.state === "active"} title="Ask for help" close={close}>
      {row && <HelpForm key={row.id} row={row} close={close} />}
    </Modal>
  );
}

function HelpForm({ row, close }: { row: ChatRow; close(): void }) {
  const { console } = useApp();
  const [reason, setReason] = useState(row.chat.help?.reason ?? "");
  const empty = reason.trim() === "";
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (empty) return;
    void console.teamwork.askHelp(row.id, reason);
    close();
  };
  return (
    <form class="transfer" onSubmit={send}>
      <h2>Ask for help</h2>
      <p class="hint">
        The supervisors see this chat, your reason, and can come in. The chat stays yours; the visitor is told when
        somebody comes in.
      </p>
      <div class="chips">
        {COMMON.map((words) => (
          <button key={words} class="chip" type="button" onClick={() => setReason(words)}>
            {words}
          </button>
        ))}
      </div>
      <label class="field">
        <span>What do you need?</span>
        <textarea
          class="private"
          dir="auto"
          rows={3}
          maxLength={LONGEST_NOTE}
          required
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="modal-actions">
        <button class="button" type="button" onClick={close}>
          Cancel
        </button>
        <button class="button primary" type="submit" aria-disabled={empty}>
          Ask for help
        </button>
      </div>
    </form>
  );
}
