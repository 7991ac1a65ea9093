/** Who is signed in, as `GET /api/v1/session` says. */
export interface SignedIn {
  agent: { id: string; name: string; role: string; email?: string };
  site: { id: string; name?: string };
}

/** A request that was refused, or got no answer. */
export class RequestFailed extends Error {
  /** The server's error code, or `unreachable`. */
  readonly code: string;
  /** The HTTP status; 0 without an answer. */
  readonly status: number;
  /** When to try again, in milliseconds from now. */
  readonly retryAfterMs: number | undefined;

  constructor(code: string, status: number, retryAfterMs?: number) {
    super(code);
    this.code = code;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Time a request may take, in milliseconds. */
const PATIENCE_MS = 15_000;

/** The person behind the session cookie. Rejects with status 401 when there is none. */
export async function whoAmI(): Promise<SignedIn> {
  return person(await call("GET", "/api/v1/session"));
}

/** Signs in; the server sets the session cookie. */
export async function signIn(email: string, password: string): Promise<void> {
  await call("POST", "/api/v1/session", { email, password });
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await call("DELETE", "/api/v1/session");
}

/** A ticket that opens one socket, once, within 30 s. */
export async function socketTicket(): Promise<string> {
  const answer = await call("POST", "/api/v1/agent/ticket", {});
  const ticket = (answer as { ticket?: unknown } | undefined)?.ticket;
  if (typeof ticket !== "string") throw new RequestFailed("internal", 500);
  return ticket;
}

/** Why a conversation is where it is, as the API says it. */
export async function explain(conversation: string): Promise<unknown> {
  return await call("GET", `/api/v1/conversations/${encodeURIComponent(conversation)}/routing`);
}

/** What visitors of a site were told in the last day, and what came of it, as the API says it. */
export async function waitScores(site: string): Promise<unknown> {
  return await call("GET", `/api/v1/sites/${encodeURIComponent(site)}/waits/scores`);
}

const callbacksOf = (site: string) => `/api/v1/sites/${encodeURIComponent(site)}/callbacks`;

/** Callbacks of a day, as the API says them. @param query its parameters; empty ones are left out */
export async function callbacks(site: string, query: Readonly<Record<string, string>>): Promise<unknown> {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  return await call("GET", `${callbacksOf(site)}?${asked}`);
}

/** What came of the callbacks of the last day, as the API says it. */
export async function callbackFigures(site: string): Promise<unknown> {
  return await call("GET", `${callbacksOf(site)}/figures`);
}

/** The windows a visitor can be asked about. */
export async function callbackWindows(site: string, callback: string): Promise<unknown> {
  return await call("GET", `${callbacksOf(site)}/${encodeURIComponent(callback)}/windows`);
}

/** Does something with a callback. */
export async function steerCallback(site: string, callback: string, deed: string, body: object): Promise<void> {
  await call("POST", `${callbacksOf(site)}/${encodeURIComponent(callback)}/${deed}`, body);
}

const outboxOf = (site: string) => `/api/v1/sites/${encodeURIComponent(site)}/outbox`;

/** What could not leave a site, as the API says it. @param from where the page begins; missing: with the latest */
export async function parkedEntries(site: string, from?: { until: number; after: string }): Promise<unknown> {
  const query = from ? `?${new URLSearchParams({ until: String(from.until), after: from.after })}` : "";
  return await call("GET", `${outboxOf(site)}/parked${query}`);
}

/** Sends one of them again; one that is stale is dropped. */
export async function retryParked(site: string, id: string): Promise<void> {
  await call("POST", `${outboxOf(site)}/retry`, { id });
}

function person(answer: unknown): SignedIn {
  const value = answer as Partial<SignedIn> | undefined;
  if (typeof value?.agent?.id !== "string" || typeof value.agent.name !== "string") {
    throw new RequestFailed("internal", 500);
  }
  return value as SignedIn;
}

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const response = await answerOf(path, {
    method,
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response, answer);
  return answer;
}

async function answerOf(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new RequestFailed("unreachable", 0);
  }
}

function refusal(response: Response, answer: unknown): RequestFailed {
  const error = (answer as { error?: { code?: unknown } } | undefined)?.error;
  const code = typeof error?.code === "string" ? error.code : `http_${response.status}`;
  const after = Number(response.headers.get("retry-after") ?? Number.NaN) * 1000;
  return new RequestFailed(code, response.status, Number.isFinite(after) ? after : undefined);
}
