import { useApp } from "../app.ts";
import { Desk } from "./Desk.tsx";
import { SignIn } from "./SignIn.tsx";

/** The page: sign-in, or the desk. */
export function Root() {
  const { console } = useApp();
  const state = console.session.state.value;
  if (state.phase === "in") return <Desk />;
  if (state.phase === "out") return <SignIn reason={state.reason} />;
  if (state.phase === "checking") return <main class="sign-in" aria-busy="true" />;
  return (
    <main class="sign-in">
      <div class="sign-in-card">
        <h1>The server cannot be reached</h1>
        <p>Check your connection. Drafts on this device are kept.</p>
        <button class="button primary" type="button" onClick={() => void console.session.check()}>
          Try again
        </button>
      </div>
    </main>
  );
}
