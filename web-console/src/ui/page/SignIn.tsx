import { useRef, useState } from "preact/hooks";
import type { OutReason } from "../../state/session.ts";
import { useApp } from "../app.ts";

const REASONS: Record<OutReason, string> = {
  expired: "Your session has ended. Sign in again; your drafts are kept.",
  signed_out: "You were signed out. Your drafts are kept.",
  forbidden: "This account may not use the console.",
};

/** Email and password. The first press also lets the browser make sounds. */
export function SignIn({ reason }: { reason: OutReason | undefined }) {
  const { console, sound } = useApp();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    sound.unlock();
    setBusy(true);
    const failure = await console.session.signIn(String(fields.get("email")).trim(), String(fields.get("password")));
    setBusy(false);
    setError(failure);
    if (failure) password.current?.select();
  };

  return (
    <main class="sign-in">
      <form class="sign-in-card" onSubmit={submit}>
        <p class="wordmark" aria-hidden="true">
          Ringback
        </p>
        <h1>Sign in to the console</h1>
        {reason && !error && <p class="banner wait">{REASONS[reason]}</p>}
        <p class={error ? "banner bad" : "banner-space"} role="alert">
          {error}
        </p>
        <label class="field">
          <span>Email</span>
          <input name="email" type="email" autocomplete="username" required maxLength={254} />
        </label>
        <label class="field">
          <span>Password</span>
          <input
            ref={password}
            name="password"
            type="password"
            autocomplete="current-password"
            required
            maxLength={1000}
            aria-invalid={error ? "true" : undefined}
          />
        </label>
        <button class="button primary" type="submit" aria-disabled={busy}>
          {busy ? "Signing in…" : "Sign in"}
        </button>
        <p class="hint">You hear a short sound when you sign in: so you know that offers will be heard.</p>
      </form>
    </main>
  );
}
