/** While the log has the focus, the arrows, Home and End go from message to message. */
export function walkLines(event: KeyboardEvent): void {
  const log = event.currentTarget as HTMLElement;
  const messages = [...log.querySelectorAll<HTMLElement>(".message")];
  const next = target(event.key, messages, messages.indexOf(document.activeElement as HTMLElement));
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function target(key: string, messages: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === "Home") return messages[0];
  if (key === "End") return messages.at(-1);
  if (key === "ArrowUp") return at < 0 ? messages.at(-1) : messages[at - 1];
  return key === "ArrowDown" && at >= 0 ? messages[at + 1] : undefined;
}
