import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A native modal dialog: Esc closes it, the focus goes back to where it came from. */
export function Modal(props: { open: boolean; title: string; close(): void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (props.open && !element?.open) element?.showModal();
    else if (!props.open && element?.open) element.close();
  }, [props.open]);
  return (
    <dialog ref={dialog} class="modal" aria-label={props.title} onClose={() => props.close()}>
      {props.open && props.children}
    </dialog>
  );
}
