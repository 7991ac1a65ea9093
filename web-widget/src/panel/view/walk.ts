const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at, last) => (at < 0 ? last : Math.max(0, at - 1)),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Arrow keys, Home and End walk from message to message while the log has the focus. */
export function stepThrough(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const messages = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-message]")];
  const at = messages.findIndex((message) => message.contains(document.activeElement));
  const next = messages[step(at, messages.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** F6 goes from the messages to the composer and back. */
export function switchPane(event: KeyboardEvent): void {
  if (event.key !== "F6") return;
  const composer = document.querySelector<HTMLElement>("[data-composer]");
  const log = document.querySelector<HTMLElement>("[role=log]");
  const next = document.activeElement === composer ? log : composer;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
