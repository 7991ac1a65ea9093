import { Component, type ComponentChildren, type JSX } from "preact";
import type { App } from "../state/app.ts";
import type { Talk } from "../state/talk.ts";
import { Log } from "./log.tsx";
import { DownIcon } from "./signs.tsx";
import { stepThrough } from "./walk.ts";

/** Nearer to the end than this, in px, the view stays at the end when something comes. */
const STICKY_PX = 80;

interface ScrollerProps {
  app: App;
  talk: Talk;
  top?: ComponentChildren;
  /** Begins at the top: what stands there matters more than the end. */
  fromTop?: boolean;
  end?: ComponentChildren;
}

/** The part that scrolls, with the conversation in it: stays at the end for readers of the end, leaves others alone. */
export class Scroller extends Component<ScrollerProps> {
  #box: HTMLElement | null = null;
  #first: number | undefined;
  #height = 0;
  // The keyboard of a phone or a growing composer takes room from the end.
  readonly #resized = new ResizeObserver(() => this.#stick());
  readonly #attach = (box: HTMLElement | null) => {
    this.#box = box;
    this.#resized.disconnect();
    if (box) this.#resized.observe(box);
  };

  override componentDidMount(): void {
    this.props.talk.atEnd.value = !this.props.fromTop;
    this.#settle();
  }

  override componentDidUpdate(): void {
    this.#settle();
  }

  override render({ app, talk, top, end }: ScrollerProps): JSX.Element {
    const words = app.words.value;
    const fresh = talk.fresh.value;
    return (
      <div class="middle">
        <div class="body" ref={this.#attach} onScroll={() => this.#scrolled()}>
          {top}
          {app.session.thread.value?.transcript.more && (
            <button type="button" class="link centre" onClick={() => talk.older()}>
              {words.say("chat.older")}
            </button>
          )}
          <div
            class="log"
            role="log"
            aria-live="off"
            aria-label={words.say("chat.log")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the log is walked with arrow keys, so it needs the focus
            tabIndex={0}
            onKeyDown={stepThrough}
          >
            <Log
              talk={talk}
              now={app.clock.now()}
              words={words}
              items={talk.items.value}
              departments={app.session.site.value?.departments}
              seenAt={talk.seenAt.value}
            />
          </div>
          {end}
        </div>
        {fresh > 0 && (
          <button type="button" class="pill" onClick={() => this.#jump()}>
            {words.say("chat.new", { n: fresh })}
            <DownIcon />
          </button>
        )}
      </div>
    );
  }

  #settle(): void {
    this.#keepDistance();
    this.#stick();
    this.#height = this.#box?.scrollHeight ?? 0;
  }

  /** Older entries came in above: what was in view stays in view. */
  #keepDistance(): void {
    const first = this.props.app.session.thread.peek()?.transcript.entries[0]?.seq;
    const older = first !== undefined && this.#first !== undefined && first < this.#first;
    if (older && this.#box && !this.props.talk.atEnd.peek()) {
      this.#box.scrollTop += this.#box.scrollHeight - this.#height;
    }
    this.#first = first;
  }

  #stick(): void {
    if (this.#box && this.props.talk.atEnd.peek()) this.#box.scrollTop = this.#box.scrollHeight;
  }

  #scrolled(): void {
    const { app, talk } = this.props;
    const box = this.#box;
    if (!box) return;
    talk.atEnd.value = box.scrollHeight - box.scrollTop - box.clientHeight <= STICKY_PX;
    if (box.scrollTop < STICKY_PX && app.session.thread.peek()?.transcript.more) void talk.older();
  }

  #jump(): void {
    this.props.talk.atEnd.value = true;
    this.#stick();
    document.querySelector<HTMLElement>("[data-composer]")?.focus();
  }
}
