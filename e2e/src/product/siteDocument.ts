import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a journey may change about the desks of the demo's shop. */
export interface DeskRules {
  capacity?: number;
  ringSeconds?: number;
  wrapUpSeconds?: number;
  graceSeconds?: number;
}

const SHOP = join(import.meta.dirname, "../../../server/src/main/resources/demo/shop.json");

/** The demo's site document with other rules for its desks. */
export function siteDocument(rules: DeskRules): string {
  const shop = JSON.parse(readFileSync(SHOP, "utf8")) as { desk: DeskRules };
  return JSON.stringify({ ...shop, desk: { ...shop.desk, ...rules } });
}
