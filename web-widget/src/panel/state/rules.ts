import type { CommandFailed } from "@ringback/web-protocol";
import type { Key } from "../i18n/catalogue.ts";

/** The longest message the server takes, in UTF-16 units. */
export const MESSAGE_LIMIT = 4000;

/** Which field is wrong, and the text that says why. */
export interface Complaint {
  field: "text" | "email" | "form";
  key: Key;
}

/** What must be put right before a question can go out. */
export function complaintAbout(text: string, email: string): Complaint | undefined {
  if (text.trim() === "") return { field: "text", key: "err.empty" };
  if (text.length > MESSAGE_LIMIT) return { field: "text", key: "err.long" };
  // As little as possible: a wrong rule would lock people out, and the server checks too.
  if (email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { field: "email", key: "err.email" };
  return undefined;
}

/** The text for a refused question. */
export function complaintOf(failure: Pick<CommandFailed, "code" | "field">): Complaint {
  if (failure.field === "email") return { field: "email", key: "err.email" };
  if (failure.code === "too_long") return { field: "text", key: "err.long" };
  if (failure.code === "closed") return { field: "form", key: "off.title" };
  if (failure.code === "queue_full") return { field: "form", key: "err.full" };
  return { field: "form", key: failure.code === "too_fast" ? "err.fast" : "err.other" };
}
