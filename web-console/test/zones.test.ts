import { expect, test } from "vitest";
import { daysIn, elsewhere } from "../src/state/zones.ts";
import { timesIn } from "../src/ui/times.ts";

const EVENING = Date.parse("2026-11-22T23:30:00Z");

test("a day is that of the zone", () => {
  expect(daysIn("Europe/Ljubljana")(EVENING)).toBe("2026-11-23");
  expect(daysIn("America/New_York")(EVENING)).toBe("2026-11-22");
  expect(daysIn()(new Date(2026, 10, 2, 23, 59).getTime())).toBe("2026-11-02");
});

test("times and near days are those of the zone, also when clocks change", () => {
  const { clockTime, dayAndTime } = timesIn("Europe/Ljubljana");
  expect(clockTime(EVENING)).toBe("00:30");
  expect(dayAndTime(EVENING, EVENING + 60_000)).toBe("Today 00:30");
  expect(dayAndTime(EVENING - 3_600_000, EVENING)).toBe("Yesterday 23:30");
  const longDay = Date.parse("2026-10-25T12:00:00Z");
  expect(dayAndTime(longDay - 25 * 3_600_000, longDay + 11 * 3_600_000)).toBe("Saturday 24 October 13:00");
  expect(dayAndTime(longDay - 25 * 3_600_000, longDay)).toBe("Yesterday 13:00");
  expect(dayAndTime(Date.parse("2025-11-22T10:00:00Z"), EVENING)).toBe("22 November 2025 11:00");
});

test("a zone is named where clocks are read otherwise, under whatever name", () => {
  expect(elsewhere("Europe/Ljubljana", "America/New_York")).toBe("Europe/Ljubljana");
  expect(elsewhere("Asia/Tokyo", "Asia/Tokyo")).toBeUndefined();
  expect(elsewhere(undefined)).toBeUndefined();
  expect(elsewhere("Mars/Crater")).toBeUndefined();
});
