import { type Signal, signal } from "@preact/signals-core";
import { CommandFailed, commandId } from "@ringback/web-protocol";
import type { App } from "./app.ts";
import { type Complaint, complaintAbout, complaintOf } from "./rules.ts";

/** The question being asked: what stands in the form beside the draft, and how sending it goes. */
export class Question {
  readonly name = signal("");
  readonly email = signal("");
  readonly complaint: Signal<Complaint | undefined> = signal(undefined);
  readonly sending = signal(false);
  /** The line that would not take it, and what the site offers instead. */
  readonly #full = signal<{ topic: string | undefined; instead: string } | undefined>(undefined);
  readonly #app: App;
  /** One id for one text, however often it is tried; a changed text is another message. */
  #attempt = { id: "", text: "" };

  constructor(app: App) {
    this.#app = app;
  }

  /** What is offered instead of a place in the line of this topic, which is full; missing while nobody said so. */
  get instead(): "message" | "callback" | undefined {
    const { topic, instead } = this.#full.value ?? {};
    if (topic !== this.#app.topic.value || (instead !== "message" && instead !== "callback")) return undefined;
    return instead;
  }

  /** It is left as a message, which is answered later. */
  get left(): boolean {
    return !this.#app.session.site.value?.open || this.instead !== undefined;
  }

  /** Asks for a place in the line once more. */
  async tryLine(): Promise<void> {
    this.#full.value = undefined;
    await this.send();
  }

  /** Sends it, or says what must be put right first. */
  async send(): Promise<void> {
    const [text, name, email] = [this.#app.draft, this.name, this.email].map((field) => field.peek().trim()) as [
      string,
      string,
      string,
    ];
    const topic = this.#app.topic.peek();
    this.complaint.value = complaintAbout(text, email);
    if (this.complaint.value || this.sending.peek()) return;
    this.sending.value = true;
    try {
      await this.#app.session.start(this.#idFor(text), {
        text,
        ...(topic && { topic }),
        ...(name && { name }),
        ...(email && { email }),
        ...(this.left && { message: true }),
      });
      this.#attempt.text = "";
      this.#app.write("");
      this.#app.follow.value = true;
    } catch (error) {
      this.#refused(
        error instanceof CommandFailed ? error : { code: "internal", field: undefined, instead: undefined },
        topic,
      );
    }
    this.sending.value = false;
  }

  #idFor(text: string): string {
    if (this.#attempt.text !== text) this.#attempt = { id: commandId(), text };
    return this.#attempt.id;
  }

  #refused(failure: Pick<CommandFailed, "code" | "field" | "instead">, topic: string | undefined): void {
    const { instead } = failure;
    if (instead) this.#full.value = { topic, instead };
    if (this.instead && instead) return;
    const complaint = complaintOf(failure);
    this.complaint.value = complaint;
    if (complaint.field === "form") this.#app.announcer.alarm(this.#app.words.peek().say(complaint.key));
  }
}
