import type { AgentSite } from "@ringback/web-protocol";

/** The name of a topic or a department for people; its id where the site knows no better. */
export function topicName(site: AgentSite | undefined, id: string): string {
  const named = [...(site?.topics ?? []), ...(site?.departments ?? [])].find((one) => one.id === id);
  return named?.name ?? id;
}
