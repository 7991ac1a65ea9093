import { KEY_LIST } from "../../state/keys.ts";
import { useApp } from "../app.ts";
import { Modal } from "./Modal.tsx";

/** The keys of the console. */
export function KeyList() {
  const { layout, preferences } = useApp();
  const close = () => {
    layout.keyList.value = false;
  };
  const shown = KEY_LIST.filter((key) => preferences.letters.value || !key.letter);
  return (
    <Modal open={layout.keyList.value} title="Keys" close={close}>
      <h2>Keys</h2>
      <dl class="keys">
        {shown.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div class="modal-actions">
        <button class="button primary" type="button" onClick={close}>
          Close
        </button>
      </div>
    </Modal>
  );
}
