import type { Turn } from "@ringback/web-protocol";
import { Component, type JSX } from "preact";
import { type AwayWords, awayWords } from "../i18n/away.ts";
import type { App } from "../state/app.ts";
import { Call } from "../state/call.ts";
import { queueLine } from "../text/queueLine.ts";
import { Heading } from "./heading.tsx";

interface CalledProps {
  app: App;
  turn: Turn;
}

/** It is the turn of somebody who was away: the place is held, and one press takes it up. */
export class Called extends Component<CalledProps> {
  readonly #call = new Call(this.props.app);
  #end = () => {};

  override componentDidMount(): void {
    this.#end = this.#call.begin();
  }

  override componentWillUnmount(): void {
    this.#end();
  }

  override render({ app, turn }: CalledProps): JSX.Element {
    const say = awayWords(app.words.value);
    const call = this.#call;
    const late = turn.state === "called" && turn.more && call.late.value;
    return (
      <section class={turn.state === "missed" ? "place sorry" : "place called"}>
        <Heading app={app}>{say ? say(`away.${turn.state}`) : queueLine(app.words.value, 0)}</Heading>
        {say && linesOf(app, turn, say).map((line) => <p key={line}>{line}</p>)}
        {turn.state === "called" && <progress max={1} value={call.left.value} aria-hidden="true" />}
        {late && say && <p class="late">{say("away.minute")}</p>}
        {say && (
          <div class="pair">
            <button type="button" class="button" onClick={() => void call.here()}>
              {say("away.here")}
            </button>
            {turn.more && (
              <button type="button" class="button second" onClick={() => void call.moreTime()}>
                {say("away.more")}
              </button>
            )}
          </div>
        )}
      </section>
    );
  }
}

function linesOf(app: App, { state, until }: Turn, say: AwayWords): string[] {
  const time = until === undefined ? undefined : app.words.value.time(until);
  if (state === "passed") return [say("away.again")];
  const lines = time === undefined ? [] : [say(state === "called" ? "away.until" : "away.kept", { time })];
  const ref = app.session.thread.value?.facts.reference;
  if (state === "missed" && ref) lines.push(say("away.write", { ref }));
  return lines;
}
