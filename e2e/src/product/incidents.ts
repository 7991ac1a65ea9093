import type { Demo, SignIn } from "./demo.ts";

/** Something that is known to be wrong, as the site document has it. */
export interface RaisedIncident {
  id: string;
  topics?: string[];
  noticedAt: string;
  nextUpdateAt: string;
  text: Record<string, string>;
}

/** Replaces the incidents of the shop, as a supervisor does over HTTP. @throws Error with what the server answered */
export async function tellIncidents(demo: Demo, who: SignIn, incidents: readonly RaisedIncident[]): Promise<void> {
  const json = { "Content-Type": "application/json", Origin: demo.chat };
  const body = JSON.stringify({ email: who.login, password: who.password });
  const signedIn = await answered(fetch(`${demo.chat}/api/v1/session`, { method: "POST", headers: json, body }));
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const path = `${demo.chat}/api/v1/sites/harbour-shop/incidents`;
  const before = await answered(fetch(path, { headers: { Cookie: cookie } }));
  const version = before.headers.get("etag") ?? "";
  const headers = { ...json, Cookie: cookie, "If-Match": version };
  await answered(fetch(path, { method: "PUT", headers, body: JSON.stringify(incidents) }));
}

async function answered(call: Promise<Response>): Promise<Response> {
  const response = await call;
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response;
}
