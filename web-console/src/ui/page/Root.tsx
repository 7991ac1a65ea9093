import { useEffect } from "preact/hooks";
import { useApp } from "../app.ts";
import { Desk } from "./Desk.tsx";
import { SignIn } from "./SignIn.tsx";

/** How often a page that could not reach the server tries again by itself, in milliseconds. */
const RETRY_MS = 5000;

/** The page: sign-in, or the desk. */
export function Root() {
  const { console } = useApp();
  const state = console.session.state.value;
  if (state.phase === "in") return <Desk />;
  if (state.phase === "out") return <SignIn reason={state.reason} />;
  if (state.phase === "checking") return <main class="sign-in" aria-busy="true" />;
  return <Unreachable />;
}

function Unreachable() {
  const { console } = useApp();
  useEffect(() => {
    const timer = setInterval(() => void console.session.check(), RETRY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <main class="sign-in">
      <div class="sign-in-card">
        <h1>The server cannot be reached</h1>
        <p>This page tries again every few seconds. Drafts on this device are kept.</p>
        <button class="button primary" type="button" onClick={() => void console.session.check()}>
          Try again now
        </button>
      </div>
    </main>
  );
}
