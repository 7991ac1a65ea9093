import { useEffect, useRef, useState } from "preact/hooks";
import { matching } from "../../state/palette.ts";
import { useApp } from "../app.ts";
import { Modal } from "../page/Modal.tsx";
import { choicesNow, type PaletteChoice } from "./choices.ts";

/** Finds a chat or an action by its name. */
export function Palette() {
  const { layout } = useApp();
  const close = () => {
    layout.palette.value = false;
  };
  return (
    <Modal open={layout.palette.value} title="Find a chat or an action" close={close}>
      <Finder close={close} />
    </Modal>
  );
}

function Finder({ close }: { close(): void }) {
  const app = useApp();
  const [all] = useState(() => choicesNow(app));
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = matching(all, typed);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (choice: PaletteChoice | undefined) => {
    if (!choice) return;
    close();
    // After the dialog gave the focus back: what runs may want it elsewhere.
    setTimeout(choice.run);
  };
  const keyed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && !event.isComposing) run(chosen);
    else if (step === undefined || found.length === 0) return;
    else setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    event.preventDefault();
  };
  return (
    <div class="palette">
      <input
        type="text"
        role="combobox"
        dir="auto"
        aria-label="Find a chat or an action"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={chosen && optionId(chosen)}
        placeholder="Find a chat or an action"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={keyed}
      />
      <div id="palette-list" class="found" role="listbox" aria-label="Found" tabIndex={-1}>
        {found.map((choice) => (
          <Option key={choice.id} choice={choice} chosen={choice === chosen} run={() => run(choice)} />
        ))}
      </div>
      {found.length === 0 && (
        <p class="empty" role="status">
          Nothing of that name.
        </p>
      )}
    </div>
  );
}

function Option({ choice, chosen, run }: { choice: PaletteChoice; chosen: boolean; run(): void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of the whole list
    <div ref={line} id={optionId(choice)} role="option" tabIndex={-1} aria-selected={chosen} onClick={run}>
      <bdi>{choice.label}</bdi>
      {choice.keys && <kbd>{choice.keys}</kbd>}
    </div>
  );
}

function optionId(choice: PaletteChoice): string {
  return `palette-${choice.id.replace(/\W/g, "-")}`;
}
