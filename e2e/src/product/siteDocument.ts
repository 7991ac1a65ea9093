import { readFileSync } from "node:fs";
import { join } from "node:path";
import { noonZone } from "./daytime.ts";

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
  offers: {
    /** Where it phones. */
    countries: readonly string[];
    /** A callback is offered when half of those who come wait longer. */
    offerAfterSeconds?: number;
  };
  /** Agents planned for the next half hour: by them windows are sold. */
  planned: number;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

interface Department {
  id: string;
}

const SHOP = join(import.meta.dirname, "../../../server/src/main/resources/demo/shop.json");

/** The demo's site document with other rules for its desks, and head starts. */
export function siteDocument(rules: DeskRules, headStarts: readonly HeadStartRule[] = []): string {
  const shop = JSON.parse(readFileSync(SHOP, "utf8")) as { desk: object; departments: Department[] };
  const { generalAfterSeconds, calls, ...desk } = rules;
  const lines = generalAfterSeconds === undefined ? {} : { generalAfterSeconds };
  const phones = calls && { callback: calls.offers };
  const departments = shop.departments.map((department) => ({ ...department, ...lines, ...phones }));
  return JSON.stringify({
    ...shop,
    departments,
    desk: { ...shop.desk, ...desk },
    headStarts,
    ...(calls && callbacksOf(calls, shop.departments)),
  });
}

/** It is noon at the office too, so that no day ends while a journey looks at its callbacks. */
function callbacksOf({ planned, offers: _, ...callbacks }: CallRules, departments: readonly Department[]): object {
  const hours = {
    zone: noonZone(),
    week: Object.fromEntries(DAYS.map((day) => [day, [{ from: "00:00", to: "24:00" }]])),
  };
  const staffing = departments.map(({ id }) => ({ department: id, days: DAYS, ...nextHalfHour(), agents: planned }));
  return { callbacks, hours, staffing };
}

/** Short windows of whole days would be thousands of buttons. */
function nextHalfHour(): { from: string; to: string } {
  const minute = new Date().getUTCMinutes();
  return { from: noonAnd(minute), to: noonAnd(minute + 30) };
}

function noonAnd(minutes: number): string {
  return `${12 + Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, "0")}`;
}
