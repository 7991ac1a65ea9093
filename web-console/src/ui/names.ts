import type { AgentSite } from "@ringback/web-protocol";
import { splitLane } from "../state/queue.ts";
import { languageName } from "../state/text.ts";

/** The name of a topic or a department for people; its id where the site knows no better. */
export function topicName(site: AgentSite | undefined, id: string): string {
  const named = [...(site?.topics ?? []), ...(site?.departments ?? [])].find((one) => one.id === id);
  return named?.name ?? id;
}

/** A line in words: the department, and the language unless it is for all. */
export function laneName(site: AgentSite | undefined, lane: string): string {
  const { department, language } = splitLane(lane);
  const name = topicName(site, department);
  return language === "any" ? name : `${name}, ${languageName(language)}`;
}
