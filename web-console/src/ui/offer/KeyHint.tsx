/** The keys that press a button, beside its words. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span class="key" aria-hidden="true">
      <kbd>{keys}</kbd>
    </span>
  );
}
