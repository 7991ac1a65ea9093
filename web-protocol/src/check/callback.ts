import type {
  Callback,
  CallbackCommand,
  CallbackEvent,
  CallbackOffer,
  CallbackWindow,
  DeskCallback,
  Windows,
} from "../messages/callback.ts";
import { count, flag, list, maybe, number, oneOf, record, text, type Variants } from "./shape.ts";

/** Fields of a visitor's commands about callbacks. */
export const callbackCommands: Variants<CallbackCommand> = {
  windows: { id: text, zone: text, number: maybe(text), topic: maybe(text) },
  hold_window: { id: text, callback: text, start: number, zone: text, number: maybe(text), topic: maybe(text) },
  book: {
    id: text,
    callback: text,
    zone: text,
    number: maybe(text),
    mail: maybe(text),
    code: maybe(text),
    consent: text,
    language: text,
    topic: maybe(text),
    name: maybe(text),
    question: maybe(text),
  },
  book_turn: {
    id: text,
    callback: text,
    zone: text,
    number: maybe(text),
    mail: maybe(text),
    code: maybe(text),
    consent: text,
    language: text,
  },
  move_callback: { id: text, callback: text, start: number, zone: text },
  cancel_callback: { id: text, callback: text },
  come_back: { id: text, callback: text },
  refuse_callback: { id: text, conversation: text },
  keep_window: { id: text, callback: text },
};

const window = /*#__PURE__*/ record<CallbackWindow>({ start: number, left: maybe(count) });

const callback = /*#__PURE__*/ record<Callback>({
  id: text,
  state: oneOf("offered", "booked", "reminded", "due", "ringing", "started", "retry"),
  when: maybe(oneOf("turn")),
  start: number,
  end: number,
  until: maybe(number),
  conversation: maybe(text),
  number: maybe(text),
  mail: maybe(text),
  attempts: count,
  next: maybe(number),
  apologised: flag,
  proposed: maybe(number),
});

/** Fields of a visitor's events about callbacks. */
export const callbackEvents: Variants<Windows | CallbackEvent | CallbackOffer> = {
  windows: { re: maybe(text), phone: flag, zone: maybe(text), windows: list(window) },
  callback: { re: maybe(text), callback: maybe(callback) },
  callback_offer: { conversation: text, level: oneOf("quiet", "filled", "first"), reason: maybe(text), phone: flag },
};

/** What comes of an attempt. */
export const callOutcome = /*#__PURE__*/ oneOf("connected", "no_answer", "voicemail", "wrong_number");

/** A callback on an agent's desk. */
export const deskCallback = /*#__PURE__*/ record<DeskCallback>({
  id: text,
  channel: oneOf("phone", "chat"),
  start: number,
  end: number,
  attempts: count,
  dialledAt: maybe(number),
  number: maybe(text),
  tries: list(
    record<DeskCallback["tries"][number]>({
      at: number,
      agent: record<DeskCallback["tries"][number]["agent"]>({ id: text, name: text }),
      outcome: callOutcome,
      note: maybe(text),
    }),
  ),
});
