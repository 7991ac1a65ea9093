import { useEffect, useState } from "preact/hooks";
import type { ChatRow } from "../../state/rows.ts";
import { LONGEST_NOTE, optionsFor, type TargetOption, takenIn, type Way } from "../../state/team.ts";
import { useApp } from "../app.ts";
import { Modal } from "../page/Modal.tsx";
import { TargetList } from "./TargetList.tsx";

/** While the dialog is open, who has room is asked for this often, in milliseconds. */
const ASK_EVERY_MS = 5000;

/** Gives a chat to somebody else, or asks a colleague in. */
export function TransferDialog() {
  const { console, layout } = useApp();
  const row = console.rows.value.find((one) => one.id === layout.transferring.value);
  const close = () => {
    layout.transferring.value = undefined;
  };
  const open = row?.chat.state === "active";
  return (
    <Modal open={open} title="Transfer the chat" close={close}>
      {row && <TransferForm key={row.id} row={row} close={close} />}
    </Modal>
  );
}

function TransferForm({ row, close }: { row: ChatRow; close(): void }) {
  const { console } = useApp();
  const { store, teamwork } = console;
  const [way, setWay] = useState<Way>("warm");
  const [key, setKey] = useState<string>();
  const [note, setNote] = useState("");
  useEffect(() => {
    void teamwork.learnColleagues();
    const timer = setInterval(() => void teamwork.learnColleagues(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const told = store.colleagues.value;
  const options = told && optionsFor(way, told, takenIn(row.chat, store.me.value?.id));
  const chosen = options?.find((option) => option.key === key && !option.shut);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!chosen) return;
    if (way === "cold") void teamwork.transfer(row.id, chosen.to, note);
    else if ("agent" in chosen.to) void teamwork.invite(row.id, chosen.to.agent, note);
    close();
  };
  return (
    <form class="transfer" onSubmit={send}>
      <h2>
        Transfer the chat with <bdi>{row.chat.name ?? "the visitor"}</bdi>
      </h2>
      <WayChoice way={way} choose={setWay} />
      {options ? (
        <TargetList options={options} chosen={chosen} choose={(option) => setKey(option.key)} />
      ) : (
        <p class="empty">Looking who is there…</p>
      )}
      <label class="field">
        <span>Note for your colleague (the visitor does not see it)</span>
        <textarea
          class="private"
          dir="auto"
          rows={3}
          maxLength={LONGEST_NOTE}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <div class="modal-actions">
        <button class="button" type="button" onClick={close}>
          Keep the chat
        </button>
        <button class="button primary" type="submit" aria-disabled={!chosen}>
          <Deed way={way} chosen={chosen} />
        </button>
      </div>
    </form>
  );
}

function Deed({ way, chosen }: { way: Way; chosen: TargetOption | undefined }) {
  const verb = way === "warm" ? "Invite" : "Transfer to";
  if (!chosen) return <>{way === "warm" ? "Invite" : "Transfer"}</>;
  return (
    <span>
      {verb} <bdi>{"supervisor" in chosen.to ? "a supervisor" : chosen.name}</bdi>
    </span>
  );
}

function WayChoice({ way, choose }: { way: Way; choose(way: Way): void }) {
  return (
    <>
      <fieldset class="segments plain">
        <legend class="hidden">How</legend>
        <label>
          <input type="radio" name="way" checked={way === "warm"} onChange={() => choose("warm")} />
          <span>Invite first</span>
        </label>
        <label>
          <input type="radio" name="way" checked={way === "cold"} onChange={() => choose("cold")} />
          <span>Give away now</span>
        </label>
      </fieldset>
      <p class="hint">
        {way === "warm"
          ? "You both talk with the visitor. When your colleague is there, you hand the chat over."
          : "The chat leaves your desk. The visitor stands at the front of the line and is told who is next."}
      </p>
    </>
  );
}
