import { Component, type JSX } from "preact";
import { awayWords } from "../i18n/away.ts";
import type { App } from "../state/app.ts";
import { tellMeOf } from "../state/tellMe.ts";
import { AlertIcon } from "./signs.tsx";

/** The ways to be told while the page is closed: those the server has, and what is known of them. */
export class Ways extends Component<{ app: App }> {
  readonly #tell = tellMeOf(this.props.app);

  override componentDidMount(): void {
    this.#tell.look();
  }

  override render({ app }: { app: App }): JSX.Element | null {
    const say = awayWords(app.words.value);
    const tells = app.session.site.value?.tells;
    const telling = this.#tell.telling.value;
    if (!say || !tells || !telling) return null;
    const push = tells.push !== undefined && !telling.push && "Notification" in window;
    const mail = tells.mail && !telling.mail;
    return (
      <div class="ways">
        {telling.push && <p>{say("tell.byPush")}</p>}
        {telling.mail && <p>{say("tell.byMail", { mail: telling.mail })}</p>}
        {(push || mail) && <p>{say("tell.also")}</p>}
        {push && (
          <button type="button" class="link" onClick={() => this.#tell.byPush()}>
            {say("tell.push")}
          </button>
        )}
        {mail && <Mail app={app} />}
        {(telling.push || telling.mail) && (
          <button type="button" class="link" onClick={() => void this.#tell.stop()}>
            {say("tell.stop")}
          </button>
        )}
      </div>
    );
  }
}

function Mail({ app }: { app: App }): JSX.Element | null {
  const say = awayWords(app.words.value);
  const tell = tellMeOf(app);
  if (!say) return null;
  return (
    <details>
      <summary class="link">{say("tell.mail")}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.querySelector("input");
          void tell.byMail().then(() => tell.wrong.peek() && field?.focus());
        }}
      >
        <input
          type="email"
          dir="ltr"
          autocomplete="email"
          maxlength={254}
          aria-label={say("tell.address")}
          placeholder={say("tell.address")}
          aria-invalid={tell.wrong.value}
          aria-describedby={tell.wrong.value ? "address-wrong" : undefined}
          value={tell.address.value}
          onInput={(event) => {
            tell.address.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button second">
          {say("tell.send")}
        </button>
        {tell.wrong.value && (
          <p class="wrong" id="address-wrong">
            <AlertIcon />
            {app.words.value.say("err.email")}
          </p>
        )}
      </form>
    </details>
  );
}
