import type { Callback } from "@ringback/web-protocol";
import { Component, type JSX } from "preact";
import { type CallbackWords, callbackWords } from "../i18n/callback.ts";
import type { App } from "../state/app.ts";
import { type Calling, callingOf } from "../state/calling.ts";
import { tellMeOf } from "../state/tellMe.ts";
import { bookedText } from "../text/bookedText.ts";
import { whenText } from "../text/windowText.ts";
import { ownZone } from "../text/zoneText.ts";
import { CallOff } from "./callOff.tsx";
import { Heading } from "./heading.tsx";

interface BookedProps {
  app: App;
  callback: Callback;
}

/** A promised callback: when and how, and what can be done with it. */
export class Booked extends Component<BookedProps> {
  #said = "";

  override componentDidMount(): void {
    tellMeOf(this.props.app).look();
  }

  override render({ app, callback }: BookedProps): JSX.Element | null {
    const say = callbackWords(app.words.value);
    if (!say) return null;
    const told = tellMeOf(app).telling.value;
    const { title, lines, sorry } = bookedText(say, app.words.value.language, callback, callback.mail ?? told?.mail);
    this.#announce(app, title);
    return (
      <section class={sorry ? "place sorry" : "place booked"}>
        <Heading app={app}>{title}</Heading>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Reference app={app} />
        <Proposal app={app} say={say} callback={callback} calling={callingOf(app)} />
        <Actions app={app} say={say} callback={callback} calling={callingOf(app)} />
      </section>
    );
  }

  /** News of it are spoken once each. */
  #announce(app: App, title: string): void {
    if (this.#said !== title) queueMicrotask(() => app.announcer.say(title));
    this.#said = title;
  }
}

interface ActionsProps extends BookedProps {
  say: CallbackWords;
  calling: Calling;
}

/** Staff ask about another window: the visitor decides. */
function Proposal({ app, say, callback, calling }: ActionsProps): JSX.Element | null {
  const start = callback.proposed;
  if (start === undefined) return null;
  const { date, time } = whenText(app.words.value.language, ownZone(), start);
  return (
    <div class="offer loud">
      <p class="why">{say("cb.ask", { date, time })}</p>
      <p>{say("cb.askText")}</p>
      <div class="pair">
        <button type="button" class="button second" onClick={() => void calling.answer()}>
          {say("cb.askNo")}
        </button>
        <button type="button" class="button" onClick={() => void calling.answer(start)}>
          {say("cb.askYes")}
        </button>
      </div>
    </div>
  );
}

function Actions({ app, say, callback, calling }: ActionsProps): JSX.Element | null {
  const { state, number, when } = callback;
  if (state === "ringing" || state === "started") return <CallOff app={app} say={say} underWay />;
  const here = (state === "due" || callback.apologised) && number === undefined;
  const ahead = (state === "booked" || state === "reminded") && when === undefined && !callback.apologised;
  return (
    <>
      <div class="acts">
        {here && (
          <button type="button" class="button" onClick={() => void calling.comeBack()}>
            {say("cb.here")}
          </button>
        )}
        {ahead && (
          <button type="button" class="button" onClick={() => calling.save()}>
            {say("cb.calendar")}
          </button>
        )}
        <button
          type="button"
          class="button second"
          onClick={() => {
            app.follow.value = true;
            app.booking.value = callback.id;
          }}
        >
          {say("cb.move")}
        </button>
      </div>
      <div class="rest">
        {!here && (
          <button type="button" class="link" onClick={() => void calling.comeBack()}>
            {say("cb.now")}
          </button>
        )}
        <CallOff app={app} say={say} />
      </div>
    </>
  );
}

function Reference({ app }: { app: App }): JSX.Element | null {
  const reference = app.session.thread.value?.facts.reference;
  if (!reference) return null;
  const [before, after] = app.words.value.say("bye.ref", { ref: "\n" }).split("\u2068\n\u2069");
  return (
    <p class="hint">
      {before}
      <bdi dir="ltr">{reference}</bdi>
      {after}
    </p>
  );
}
