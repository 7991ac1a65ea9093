import { useApp } from "../app.ts";
import { Modal } from "../page/Modal.tsx";

/** Asks before a supervisor takes a chat from its agent. */
export function TakeOverDialog() {
  const { console, layout } = useApp();
  const chat = layout.takingOver.value;
  const close = () => {
    layout.takingOver.value = undefined;
  };
  const take = () => {
    if (chat) void console.takeOver(chat.conversation, chat.n);
    close();
  };
  return (
    <Modal open={chat !== undefined} title="Take this chat over?" close={close}>
      <h2>Take this chat over?</h2>
      <p>
        <bdi>{chat?.agent.name}</bdi> loses the chat with <bdi>{chat?.name ?? "the visitor"}</bdi> at once; the visitor
        is told that you go on.
      </p>
      <div class="modal-actions">
        <button class="button" type="button" onClick={close}>
          Leave it there
        </button>
        <button class="button danger" type="button" onClick={take}>
          Take over
        </button>
      </div>
    </Modal>
  );
}
