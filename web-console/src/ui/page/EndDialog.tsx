import { useApp } from "../app.ts";
import { Modal } from "./Modal.tsx";

/** Asks before a chat is ended. */
export function EndDialog() {
  const { console, layout } = useApp();
  const id = layout.ending.value;
  const row = console.rows.value.find((one) => one.id === id);
  const close = () => {
    layout.ending.value = undefined;
  };
  const end = () => {
    layout.ended.value = id;
    if (id !== undefined) void console.commands.end(id);
    close();
  };
  return (
    <Modal open={row !== undefined} title="End this chat?" close={close}>
      <h2>End this chat?</h2>
      <p>
        <bdi>{row?.chat.name ?? "The visitor"}</bdi> gets a farewell and the reference. You then write down how it went.
      </p>
      <div class="modal-actions">
        <button class="button" type="button" onClick={close}>
          Keep chatting
        </button>
        <button class="button danger" type="button" onClick={end}>
          End chat
        </button>
      </div>
    </Modal>
  );
}
