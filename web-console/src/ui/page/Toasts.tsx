import { useEffect } from "preact/hooks";
import type { Toast } from "../../state/store.ts";
import { useApp } from "../app.ts";
import { CloseIcon } from "../icons.tsx";

/** How long a notice stays, in milliseconds. */
const STAY_MS = 8000;

/** Short notices in a corner. */
export function Toasts() {
  const { console } = useApp();
  const { toasts } = console.store;
  const close = (id: number) => {
    toasts.value = toasts.peek().filter((toast) => toast.id !== id);
  };
  return (
    <div class="toasts" role="status">
      {toasts.value.map((toast) => (
        <ToastCard key={toast.id} toast={toast} close={close} />
      ))}
    </div>
  );
}

function ToastCard({ toast, close }: { toast: Toast; close(id: number): void }) {
  useEffect(() => {
    const timer = setTimeout(() => close(toast.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <div class={`toast ${toast.tone}`}>
      <span>{toast.text}</span>
      <button class="icon-button" type="button" aria-label="Close" onClick={() => close(toast.id)}>
        <CloseIcon />
      </button>
    </div>
  );
}
