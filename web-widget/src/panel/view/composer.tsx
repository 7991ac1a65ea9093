import { Component, type JSX } from "preact";
import type { App } from "../state/app.ts";
import { MESSAGE_LIMIT } from "../state/rules.ts";
import type { Talk } from "../state/talk.ts";
import { coarsePointer, followFocus } from "./focus.ts";
import { SendIcon } from "./signs.tsx";

/** From here on the composer says how many characters are left. */
const COUNT_FROM = MESSAGE_LIMIT - 400;

interface ComposerProps {
  app: App;
  talk: Talk;
  label: string;
  /** The composer takes the focus when the visitor caused this screen. */
  focused?: boolean;
  onSent?: () => void;
}

/** Where one writes. What is written stays until it is sent, whatever happens to the link or the page. */
export class Composer extends Component<ComposerProps> {
  #field: HTMLTextAreaElement | null = null;
  readonly #follow = followFocus(this.props.app, true);
  readonly #appeared = (field: HTMLTextAreaElement | null) => {
    this.#field = field;
    if (this.props.focused) this.#follow(field);
    // Once the composer of the screen before is gone: whoever was writing goes on writing.
    if (field) queueMicrotask(() => this.#goOn(field));
  };

  override componentWillUnmount(): void {
    this.props.app.writing = document.activeElement === this.#field;
  }

  override render({ app, label }: ComposerProps): JSX.Element {
    const words = app.words.value;
    const draft = app.draft.value;
    const left = MESSAGE_LIMIT - draft.length;
    return (
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          this.#send();
        }}
      >
        <textarea
          ref={this.#appeared}
          data-composer
          rows={Math.min(5, draft.split("\n").length)}
          // An empty field goes with the page: its hint is in the page's language.
          dir={draft === "" ? undefined : "auto"}
          aria-label={label}
          placeholder={label}
          value={draft}
          onInput={(event) => this.#write(event.currentTarget.value)}
          onKeyDown={(event) => this.#key(event)}
        />
        <button
          type="submit"
          class="send"
          aria-label={words.say("chat.send")}
          aria-disabled={draft.trim() === "" || left < 0}
        >
          <SendIcon />
        </button>
        {draft.length > COUNT_FROM && (
          <p class={left < 0 ? "wrong" : "hint"} role="status">
            {words.say(left < 0 ? "err.long" : "chat.left", { n: left < 0 ? MESSAGE_LIMIT : left })}
          </p>
        )}
      </form>
    );
  }

  #goOn(field: HTMLTextAreaElement): void {
    if (!this.props.app.writing) return;
    this.props.app.writing = false;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  #write(text: string): void {
    this.props.app.write(text);
    this.props.talk.typed(text === "");
  }

  #key(event: KeyboardEvent): void {
    if (!sends(event)) return;
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const { app, talk, onSent } = this.props;
    const text = app.draft.peek().trim();
    this.#field?.focus();
    if (text === "" || text.length > MESSAGE_LIMIT) return;
    talk.atEnd.value = true;
    talk.post(text);
    app.write("");
    onSent?.();
  }
}

/** Enter sends where there is a keyboard; never while an input method composes, and with Shift it breaks the line. */
function sends(event: KeyboardEvent): boolean {
  const composing = event.isComposing || event.keyCode === 229;
  return event.key === "Enter" && !event.shiftKey && !composing && !coarsePointer();
}
