import type { Signal } from "@preact/signals";
import { actionFor, type KeyAction } from "../state/keys.ts";
import { neighbour, nextForMe } from "../state/order.ts";
import type { App } from "./app.ts";

/** Listens to the keys of the console. @returns a function that stops it */
export function listenToKeys(app: App): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.isComposing || event.repeat || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const action = actionFor(event, isWriting(event.target), app.preferences.letters.peek());
    if (action && perform(app, action)) event.preventDefault();
  };
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}

/** Whether letters typed now would land in a text field. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=radio], [type=checkbox]), textarea, [contenteditable]")
  );
}

/** Does what a key asks for. @returns whether there was something to do */
export function perform(app: App, action: KeyAction): boolean {
  const { console, layout } = app;
  const selected = console.store.selected.peek();
  const rows = console.rows.peek();
  switch (action.do) {
    case "keys":
      layout.keyList.value = true;
      return true;
    case "palette":
      layout.palette.value = true;
      return true;
    case "next":
      return select(app, neighbour(rows, selected, 1));
    case "previous":
      return select(app, neighbour(rows, selected, -1));
    case "next_waiting":
      return selectToWrite(app, nextForMe(rows, selected));
    case "slot":
      return selectToWrite(app, rows[action.slot - 1]?.id);
    case "accept":
    case "decline":
      return answerOffer(app, action.do);
    case "other_pane":
      return goToOtherPane();
    case "reply":
      return callComposer(app, selected);
    case "leave":
      return leave(app);
    case "transfer":
      return openFor(app, selected, layout.transferring);
    case "help":
      return openFor(app, selected, layout.asking);
    case "end":
      return openFor(app, selected, layout.ending);
    case "visitor":
      layout.toggleVisitor();
      return selected !== undefined;
  }
}

function select(app: App, id: string | undefined): boolean {
  if (id !== undefined) app.console.select(id);
  return id !== undefined;
}

function selectToWrite(app: App, id: string | undefined): boolean {
  return select(app, id) && callComposer(app, id);
}

/** Asks the composer of a chat to take the focus. */
function callComposer(app: App, conversation: string | undefined): boolean {
  app.layout.composerWanted.value = conversation;
  return conversation !== undefined;
}

function answerOffer(app: App, answer: "accept" | "decline"): boolean {
  const offer = app.console.store.desk.peek()?.offers[0];
  if (!offer) return answerInvitation(app, answer);
  if (answer === "decline") void app.console.commands.decline(offer.offer);
  else {
    void app.console.accept(offer);
    callComposer(app, offer.conversation);
  }
  return true;
}

function answerInvitation({ console, layout }: App, answer: "accept" | "decline"): boolean {
  const invitation = console.store.desk.peek()?.invitations[0];
  if (!invitation) return false;
  if (answer === "decline") void console.teamwork.answer(invitation.conversation, false);
  else {
    void console.follow(invitation.conversation);
    layout.composerWanted.value = invitation.conversation;
  }
  return true;
}

function leave(app: App): boolean {
  const active = document.activeElement;
  if (app.layout.visitorOpen.peek() && !app.layout.wide.peek()) app.layout.toggleVisitor();
  else if (active instanceof HTMLElement && active.matches(".composer textarea")) active.blur();
  else return false;
  return true;
}

function goToOtherPane(): boolean {
  const log = document.querySelector<HTMLElement>(".log");
  const composer = document.querySelector<HTMLElement>(".composer textarea, .wrap-up input");
  const next = log?.contains(document.activeElement) ? composer : log;
  next?.focus();
  return next !== null;
}

/** Opens a dialog about the selected chat, unless that is over. */
function openFor(app: App, selected: string | undefined, dialog: Signal<string | undefined>): boolean {
  const row = app.console.rows.peek().find((one) => one.id === selected);
  if (row?.chat.state !== "active") return false;
  dialog.value = row.id;
  return true;
}
