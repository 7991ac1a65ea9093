import type { VisitorEvent } from "@ringback/web-protocol";
import type { App } from "./app.ts";
import type { Question } from "./talk.ts";

/** Asks the server something, with a conversation or without. Rejects with `CommandFailed`. */
export function ask(app: App, question: Question): Promise<VisitorEvent> {
  return app.session.client.request({ ...question, id: randomId() });
}

/** 128 random bits. */
export function randomId(): string {
  const bits = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
  return btoa(bits).replaceAll("+", "-").replaceAll("/", "_").slice(0, 22);
}
