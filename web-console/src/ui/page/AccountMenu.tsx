import { useState } from "preact/hooks";
import { noticesState, requestNotices } from "../../alerts/notices.ts";
import type { Theme } from "../../state/preferences.ts";
import { toast } from "../../state/store.ts";
import { useApp } from "../app.ts";

const THEMES: readonly { theme: Theme; label: string }[] = [
  { theme: "auto", label: "As the system" },
  { theme: "light", label: "Light" },
  { theme: "dark", label: "Dark" },
];

/** Who is signed in, the settings of this device, and the way out. */
export function AccountMenu() {
  const { console, layout } = useApp();
  const me = console.store.me.value;
  const signOut = async () => {
    if (!(await console.session.signOut())) {
      toast(console.store, "bad", "The server did not answer, so you are still signed in. Try again.");
    }
  };
  return (
    <div class="account">
      <button
        class="avatar"
        type="button"
        popovertarget="account-menu"
        aria-label={`Account and settings: ${me?.name ?? ""}`}
      >
        {initials(me?.name)}
      </button>
      <div class="menu" id="account-menu" popover="auto">
        <p class="menu-who">
          <bdi>{me?.name}</bdi>
          <span>
            {me?.role}, <bdi>{console.store.site.value?.name}</bdi>
          </span>
        </p>
        <ThemeChoice />
        <DeviceSwitches />
        <NoticesButton />
        <button
          class="button quiet"
          type="button"
          popovertarget="account-menu"
          onClick={() => {
            layout.keyList.value = true;
          }}
        >
          Keys <kbd>?</kbd>
        </button>
        <button class="button" type="button" onClick={() => void signOut()}>
          Sign out
        </button>
      </div>
    </div>
  );
}

function ThemeChoice() {
  const { preferences } = useApp();
  return (
    <fieldset class="choice">
      <legend>Colours</legend>
      {THEMES.map(({ theme, label }) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            checked={preferences.theme.value === theme}
            onChange={() => {
              preferences.theme.value = theme;
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function DeviceSwitches() {
  const { preferences, sound } = useApp();
  return (
    <fieldset class="switches">
      <legend class="hidden">This device</legend>
      <label>
        <input
          type="checkbox"
          checked={preferences.sound.value}
          onChange={(event) => {
            preferences.sound.value = event.currentTarget.checked;
            if (event.currentTarget.checked) sound.unlock();
          }}
        />
        <span>Sounds</span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={preferences.letters.value}
          onChange={(event) => {
            preferences.letters.value = event.currentTarget.checked;
          }}
        />
        <span>Single letters are keys</span>
      </label>
    </fieldset>
  );
}

function NoticesButton() {
  const [state, setState] = useState(noticesState());
  if (state === "unsupported") return null;
  if (state === "granted") return <p class="hint">Desktop notices are on.</p>;
  if (state === "denied")
    return <p class="hint">Desktop notices are blocked in the browser’s settings for this page.</p>;
  return (
    <button class="button quiet" type="button" onClick={() => void requestNotices().then(setState)}>
      Turn on desktop notices
    </button>
  );
}

function initials(name: string | undefined): string {
  const words = (name ?? "").trim().split(/\s+/u);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => Array.from(word ?? "")[0] ?? "").join("");
}
