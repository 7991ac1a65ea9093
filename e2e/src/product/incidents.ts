import type { Demo, SignIn } from "./demo.ts";
import { answered, jsonFor, signInOverHttp } from "./http.ts";

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
  const cookie = await signInOverHttp(demo, who);
  const path = `${demo.chat}/api/v1/sites/harbour-shop/incidents`;
  const before = await answered(fetch(path, { headers: { Cookie: cookie } }));
  const version = before.headers.get("etag") ?? "";
  const headers = { ...jsonFor(demo), Cookie: cookie, "If-Match": version };
  await answered(fetch(path, { method: "PUT", headers, body: JSON.stringify(incidents) }));
}
