import type { KeyAction } from "../../state/keys.ts";
import type { Choice } from "../../state/palette.ts";
import type { App } from "../app.ts";
import { perform } from "../shortcuts.ts";

/** A line of the palette. */
export interface PaletteChoice extends Choice {
  readonly id: string;
  run(): void;
}

const STATES = [
  { status: "available", label: "Set me to available" },
  { status: "draining", label: "Give me no new chats" },
  { status: "away", label: "Set me to away" },
] as const;

/** Everything the palette offers now: actions on the open chat, offers, the chats, the agent's own state. */
export function choicesNow(app: App): PaletteChoice[] {
  return [...chatActions(app), ...offerActions(app), ...chats(app), ...own(app)];
}

function chatActions(app: App): PaletteChoice[] {
  const { console } = app;
  const row = console.rows.peek().find((one) => one.id === console.store.selected.peek());
  if (!row) return [];
  const action = (label: string, keys: string, act: KeyAction): PaletteChoice => ({
    id: `do ${act.do}`,
    label,
    keys,
    run: () => void perform(app, act),
  });
  const always = [action("Visitor panel", "P", { do: "visitor" })];
  if (row.chat.state !== "active") return always;
  return [
    action("Write a reply", "R", { do: "reply" }),
    action("Transfer or invite", "T", { do: "transfer" }),
    action("Ask for help", "H", { do: "help" }),
    action("End chat", "E", { do: "end" }),
    ...always,
  ];
}

function offerActions(app: App): PaletteChoice[] {
  const desk = app.console.store.desk.peek();
  if (!desk || desk.offers.length + desk.invitations.length === 0) return [];
  const what = desk.offers.length > 0 ? "offer" : "invitation";
  return [
    { id: "accept", label: `Accept the ${what}`, keys: "Alt A", run: () => void perform(app, { do: "accept" }) },
    { id: "decline", label: `Decline the ${what}`, keys: "Alt X", run: () => void perform(app, { do: "decline" }) },
  ];
}

function chats({ console, layout }: App): PaletteChoice[] {
  return console.rows.peek().map((row) => ({
    id: `chat ${row.id}`,
    label: `Go to ${row.chat.name ?? "Visitor"} (${row.chat.language})`,
    run: () => {
      console.select(row.id);
      layout.composerWanted.value = row.id;
    },
  }));
}

function own({ console, layout }: App): PaletteChoice[] {
  const status = console.store.desk.peek()?.status;
  const others = STATES.filter((state) => state.status !== status);
  return [
    ...others.map(({ status: next, label }) => ({
      id: next,
      label,
      run: () => void console.commands.availability(next),
    })),
    {
      id: "keys",
      label: "List of keys",
      keys: "?",
      run: () => {
        layout.keyList.value = true;
      },
    },
  ];
}
