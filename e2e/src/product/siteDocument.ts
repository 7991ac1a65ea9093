import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Who stands in line as if they had come earlier, as in the site document. */
export interface HeadStartRule {
  when: { topic: string } | { plan: string } | { contactWithinDays: number } | { droppedWithinDays: number };
  minutes: number;
}

/** What a journey may change about the desks and lines of the demo's shop. */
export interface DeskRules {
  /** After so long somebody who waits for their language stands in the line of all languages. */
  generalAfterSeconds?: number;
  capacity?: number;
  ringSeconds?: number;
  wrapUpSeconds?: number;
  graceSeconds?: number;
  /** How long a place is held for somebody who was away when their turn came. */
  turnMinutes?: number;
}

const SHOP = join(import.meta.dirname, "../../../server/src/main/resources/demo/shop.json");

/** The demo's site document with other rules for its desks, and head starts. */
export function siteDocument(rules: DeskRules, headStarts: readonly HeadStartRule[] = []): string {
  const shop = JSON.parse(readFileSync(SHOP, "utf8")) as { desk: object; departments: object[] };
  const { generalAfterSeconds, ...desk } = rules;
  const lines = generalAfterSeconds === undefined ? {} : { generalAfterSeconds };
  const departments = shop.departments.map((department) => ({ ...department, ...lines }));
  return JSON.stringify({ ...shop, departments, desk: { ...shop.desk, ...desk }, headStarts });
}
