import { CommandFailed } from "@ringback/web-protocol";
import type { CallbackTexts } from "../i18n/callback.ts";
import type { Key } from "../i18n/catalogue.ts";

/** The fields of the forms of a callback. */
export type BookingField = "number" | "mail" | "code" | "question" | "form";

/** Which field is wrong, and the text that says why. */
export interface Refusal {
  field: BookingField;
  key: keyof CallbackTexts | Key;
}

const NUMBERS: Readonly<Record<string, keyof CallbackTexts>> = { country: "cb.bad.country", kind: "cb.bad.kind" };

const OTHERS: Readonly<Record<string, Refusal["key"]>> = {
  callback_exists: "cb.exists",
  hold_gone: "cb.gone",
  window_taken: "cb.taken",
  turn_unsure: "cb.unsure",
  not_found: "cb.under",
  too_fast: "err.fast",
};

/** What a code was sent to, which is to be typed; undefined for another refusal. */
export function coded(error: unknown): "number" | "mail" | undefined {
  if (!(error instanceof CommandFailed) || error.code !== "code_needed") return undefined;
  return error.field === "number" ? "number" : "mail";
}

/** The text for a refused command. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof CommandFailed)) return { field: "form", key: "err.other" };
  const { code, field, message } = error;
  if (code === "number_refused") return { field: "number", key: NUMBERS[message] ?? "cb.bad.invalid" };
  if (field === "code") return { field, key: "cb.codeWrong" };
  if (field === "mail") return { field, key: "err.email" };
  if (field === "question") return { field, key: code === "too_long" ? "err.long" : "err.empty" };
  return { field: "form", key: OTHERS[code] ?? "err.other" };
}
