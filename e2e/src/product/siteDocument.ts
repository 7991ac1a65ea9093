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
  calls?: CallRules;
}

/** How a journey's shop calls back. */
export interface CallRules {
  windowSeconds: number;
  leadSeconds: number;
  reminderSeconds: number;
  /** Where it phones. */
  countries: string[];
  /** Agents planned for the next half hour: by them windows are sold. */
  planned: number;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Minutes of a day. */
const DAY = 1440;

interface Department {
  id: string;
}

const SHOP = join(import.meta.dirname, "../../../server/src/main/resources/demo/shop.json");

/** The demo's site document with other rules for its desks, and head starts. */
export function siteDocument(rules: DeskRules, headStarts: readonly HeadStartRule[] = []): string {
  const shop = JSON.parse(readFileSync(SHOP, "utf8")) as { desk: object; departments: Department[] };
  const { generalAfterSeconds, calls, ...desk } = rules;
  const lines = generalAfterSeconds === undefined ? {} : { generalAfterSeconds };
  const phones = calls && { callback: { countries: calls.countries } };
  const departments = shop.departments.map((department) => ({ ...department, ...lines, ...phones }));
  return JSON.stringify({
    ...shop,
    departments,
    desk: { ...shop.desk, ...desk },
    headStarts,
    ...(calls && callbacksOf(calls, shop.departments)),
  });
}

function callbacksOf({ countries, planned, ...callbacks }: CallRules, departments: readonly Department[]): object {
  const staffing = departments.flatMap(({ id }) =>
    nextHalfHour().map((times) => ({ department: id, days: DAYS, ...times, agents: planned })),
  );
  return { callbacks, staffing };
}

/** Short windows of whole days would be thousands of buttons. The shop has no hours, so its clock is UTC. */
function nextHalfHour(): { from: string; to: string }[] {
  const now = new Date();
  const begin = now.getUTCHours() * 60 + now.getUTCMinutes();
  const end = begin + 30;
  const today = { from: clock(begin), to: clock(Math.min(end, DAY)) };
  return end > DAY ? [today, { from: clock(0), to: clock(end - DAY) }] : [today];
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => `${part}`.padStart(2, "0")).join(":");
}
