/** What a key can do. */
export type KeyAction =
  | {
      do:
        | "keys"
        | "palette"
        | "next_waiting"
        | "next"
        | "previous"
        | "accept"
        | "decline"
        | "reply"
        | "leave"
        | "transfer"
        | "help"
        | "end"
        | "visitor"
        | "other_pane";
    }
  | { do: "slot"; slot: number };

/** The part of a keyboard event the keys look at. Letters go by their place on the keyboard, whatever the layout. */
export type KeyPress = Pick<KeyboardEvent, "code" | "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The keys as the key list shows them. */
export const KEY_LIST: readonly { keys: string; does: string; letter?: true }[] = [
  { keys: "?", does: "This list", letter: true },
  { keys: "Ctrl or ⌘ + K", does: "Find a chat or an action by its name" },
  { keys: "Ctrl or ⌘ + J", does: "Next chat that waits for you" },
  { keys: "J / K", does: "Next / previous chat in the list", letter: true },
  { keys: "Alt + 1 … 6", does: "Chat by its place in the list" },
  { keys: "Alt + A", does: "Accept the offer or invitation" },
  { keys: "Alt + X", does: "Decline the offer or invitation" },
  { keys: "R", does: "Write a reply", letter: true },
  { keys: "Enter", does: "Send" },
  { keys: "Shift + Enter", does: "New line" },
  { keys: "Ctrl or ⌘ + Enter", does: "Send; in the wrap-up: finish and take the next" },
  { keys: "Ctrl or ⌘ + Shift + Enter", does: "Send and go to the next chat that waits" },
  { keys: "Esc", does: "Leave the composer, close what is open" },
  { keys: "F6", does: "Between messages and composer" },
  { keys: "T", does: "Transfer the chat, or invite a colleague", letter: true },
  { keys: "H", does: "Ask for help", letter: true },
  { keys: "E", does: "End the chat and wrap up", letter: true },
  { keys: "P", does: "Visitor panel", letter: true },
  { keys: "1 / 2", does: "Wrap-up: solved / still open", letter: true },
];

const LETTERS: Record<string, KeyAction> = {
  KeyJ: { do: "next" },
  KeyK: { do: "previous" },
  KeyR: { do: "reply" },
  KeyT: { do: "transfer" },
  KeyH: { do: "help" },
  KeyE: { do: "end" },
  KeyP: { do: "visitor" },
};

/**
 * What a key press asks for.
 *
 * @param writing whether a text field has the focus: single letters then write
 * @param letters whether single letters are keys at all; an agent can switch them off
 */
export function actionFor(press: KeyPress, writing: boolean, letters: boolean): KeyAction | undefined {
  const mod = press.ctrlKey || press.metaKey;
  if (mod && !press.altKey && !press.shiftKey) return modAction(press.code);
  if (press.altKey && !mod && !press.shiftKey) return altAction(press.code);
  if (mod || press.altKey) return undefined;
  if (press.key === "Escape") return { do: "leave" };
  if (press.key === "F6") return { do: "other_pane" };
  if (writing || !letters) return undefined;
  if (press.key === "?") return { do: "keys" };
  return press.shiftKey ? undefined : LETTERS[press.code];
}

function modAction(code: string): KeyAction | undefined {
  if (code === "KeyJ") return { do: "next_waiting" };
  return code === "KeyK" ? { do: "palette" } : undefined;
}

function altAction(code: string): KeyAction | undefined {
  if (code === "KeyA") return { do: "accept" };
  if (code === "KeyX") return { do: "decline" };
  const digit = /^Digit([1-6])$/.exec(code)?.[1];
  return digit === undefined ? undefined : { do: "slot", slot: Number(digit) };
}
