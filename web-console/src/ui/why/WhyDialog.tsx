import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useApp } from "../app.ts";
import { Modal } from "../page/Modal.tsx";

type Panel = FunctionComponent<{ conversation: string }>;

/** Why a conversation is where it is. The words come when they are first asked for. */
export function WhyDialog() {
  const { layout } = useApp();
  const conversation = layout.explaining.value;
  const [panel, setPanel] = useState<Panel>();
  const [missing, setMissing] = useState(false);
  const wanted = conversation !== undefined && !panel;
  useEffect(() => {
    if (!wanted) return;
    setMissing(false);
    import("./WhyPanel.tsx").then(
      ({ WhyPanel }) => setPanel(() => WhyPanel),
      () => setMissing(true),
    );
  }, [wanted]);
  const close = () => {
    layout.explaining.value = undefined;
  };
  const Words = panel;
  return (
    <Modal open={conversation !== undefined} title="Why here?" close={close}>
      <h2>Why here?</h2>
      {missing && <p>This part of the console could not be loaded. Load the page again.</p>}
      {Words && conversation !== undefined && <Words key={conversation} conversation={conversation} />}
      <div class="modal-actions">
        <button class="button" type="button" onClick={close}>
          Close
        </button>
      </div>
    </Modal>
  );
}

/** Opens {@link WhyDialog} for a conversation. */
export function WhyButton({ conversation }: { conversation: string }) {
  const { layout } = useApp();
  return (
    <button
      class="button small"
      type="button"
      onClick={() => {
        layout.explaining.value = conversation;
      }}
    >
      Why here?
    </button>
  );
}
