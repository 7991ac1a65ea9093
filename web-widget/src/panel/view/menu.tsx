import type { JSX } from "preact";
import type { Language } from "../i18n/languages.ts";
import type { App } from "../state/app.ts";

/** What is seldom needed: the language, quiet, the end. */
export function Menu({ app }: { app: App }): JSX.Element {
  const words = app.words.value;
  const screen = app.screen.value;
  return (
    <div class="menu" id="menu" popover="auto">
      <label class="field row">
        <span>{words.say("nav.language")}</span>
        <select value={words.language} onChange={(event) => void app.choose(event.currentTarget.value)}>
          {languagesOf(app).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {screen === "queue" && (
        <label class="field row">
          <span>{words.say("queue.pause")}</span>
          <input
            type="checkbox"
            checked={app.paused.value}
            onChange={(event) => {
              app.paused.value = event.currentTarget.checked;
            }}
          />
        </label>
      )}
      {screen === "chat" && (
        <button
          type="button"
          class="plain"
          popovertarget="menu"
          popovertargetaction="hide"
          onClick={() => app.confirm()}
        >
          {words.say("end.menu")}
        </button>
      )}
    </div>
  );
}

/** Every language by its own name. */
const NAMES = { en: "English", ru: "Русский", sl: "Slovenščina", fa: "فارسی", tr: "Türkçe" } satisfies Record<
  Language,
  string
>;

function languagesOf(app: App): [string, string][] {
  const offered = app.session.site.value?.languages;
  return Object.entries(NAMES).filter(([code]) => !offered || offered.includes(code));
}
