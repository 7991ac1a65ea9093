import { signal } from "@preact/signals";
import type { Link } from "@ringback/web-protocol";
import { RequestFailed, signIn, signOut, whoAmI } from "../net/http.ts";
import { SESSION_ENDED } from "../net/line.ts";

/** Why somebody sees the sign-in screen who did not just come. */
export type OutReason = "expired" | "signed_out" | "forbidden";

/** Where the person at the screen stands. */
export type SessionState =
  | { phase: "checking" }
  | { phase: "unreachable" }
  | { phase: "out"; reason?: OutReason }
  | { phase: "in" };

const WORDS: Record<string, string> = {
  sign_in_failed: "The email or the password is not right.",
  too_fast: "Too many attempts.",
  missing_field: "Fill in both fields.",
  invalid_field: "That is not an email address.",
  too_long: "That is longer than the server accepts.",
  insecure: "Signing in works over https only.",
  forbidden: "This account may not use the console.",
  unreachable: "The server cannot be reached. Check your connection.",
  busy: "The server is busy.",
  retry: "The server cannot read its storage at the moment.",
};

/** Why signing in failed, in words. */
export function signInWords(failure: RequestFailed): string {
  const words = WORDS[failure.code] ?? byStatus(failure.status);
  if (failure.retryAfterMs === undefined) return words;
  const seconds = Math.max(1, Math.ceil(failure.retryAfterMs / 1000));
  return `${words} Try again in ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`;
}

function byStatus(status: number): string {
  if (status === 401) return "The email or the password is not right.";
  if (status === 403) return "This account may not use the console.";
  if (status === 429) return "Too many attempts.";
  return "The server could not sign you in. Try again.";
}

/** Who is at this screen: the session cookie as far as a page can know it. */
export class Session {
  /** The state to show. */
  readonly state = signal<SessionState>({ phase: "checking" });

  /** Finds out at the start whether somebody is signed in. */
  async check(): Promise<void> {
    // While the server is away the page says so until it is back.
    if (this.state.peek().phase !== "unreachable") this.state.value = { phase: "checking" };
    try {
      await whoAmI();
      this.state.value = { phase: "in" };
    } catch (failure) {
      const reached = failure instanceof RequestFailed && failure.status > 0 && failure.status < 500;
      this.state.value = { phase: reached ? "out" : "unreachable" };
    }
  }

  /** Signs in. @returns why it failed, in words, or `undefined` */
  async signIn(email: string, password: string): Promise<string | undefined> {
    try {
      await signIn(email, password);
      this.state.value = { phase: "in" };
      return undefined;
    } catch (failure) {
      if (failure instanceof RequestFailed) return signInWords(failure);
      throw failure;
    }
  }

  /** Signs out. @returns whether the server did; without its answer the session would live on */
  async signOut(): Promise<boolean> {
    try {
      await signOut();
    } catch (failure) {
      if (!(failure instanceof RequestFailed && failure.status === 401)) return false;
    }
    this.state.value = { phase: "out" };
    return true;
  }

  /** The connection has stopped for good. @returns whether that ended the session too */
  stopped(reason: Link["reason"]): boolean {
    const out = outReason(reason);
    if (out) this.state.value = { phase: "out", reason: out };
    return out !== undefined;
  }
}

function outReason(reason: Link["reason"]): OutReason | undefined {
  if (!reason) return undefined;
  if ("error" in reason) return reason.error === SESSION_ENDED ? "expired" : undefined;
  if (reason.close === 4502) return "signed_out";
  return reason.close === 4503 ? "forbidden" : undefined;
}
