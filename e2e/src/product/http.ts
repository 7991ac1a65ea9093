import type { Demo, SignIn } from "./demo.ts";

/** Headers of a call with a JSON body, as a page of the chat sends them. */
export function jsonFor(demo: Demo): Record<string, string> {
  return { "Content-Type": "application/json", Origin: demo.chat };
}

/** Signs somebody in. @returns the cookie of the session. @throws Error with what the server answered */
export async function signInOverHttp(demo: Demo, { login, password }: SignIn): Promise<string> {
  const body = JSON.stringify({ email: login, password });
  const call = fetch(`${demo.chat}/api/v1/session`, { method: "POST", headers: jsonFor(demo), body });
  return (await answered(call)).headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** What opens one socket of an agent. */
export async function agentTicket(demo: Demo, who: SignIn): Promise<string> {
  const headers = { ...jsonFor(demo), Cookie: await signInOverHttp(demo, who) };
  const call = fetch(`${demo.chat}/api/v1/agent/ticket`, { method: "POST", headers, body: "{}" });
  const { ticket } = (await (await answered(call)).json()) as { ticket: string };
  return ticket;
}

/** The answer, if it is a good one. @throws Error with what the server said otherwise */
export async function answered(call: Promise<Response>): Promise<Response> {
  const response = await call;
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response;
}
