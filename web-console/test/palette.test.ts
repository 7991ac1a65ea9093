import { expect, test } from "vitest";
import { matching } from "../src/state/palette.ts";

const choices = ["Transfer or invite", "End chat", "Go to Ana Kovač (sl)", "Go to Rent (en)"].map((label) => ({
  label,
}));
const found = (typed: string) => matching(choices, typed).map(({ label }) => label);

test("nothing typed shows everything in the order given", () => {
  expect(found("  ")).toEqual(choices.map(({ label }) => label));
});

test("every typed word must be there; beginnings of words come first", () => {
  expect(found("en")).toEqual(["End chat", "Go to Rent (en)"]);
  expect(found("KOV go")).toEqual(["Go to Ana Kovač (sl)"]);
  expect(found("invite chat")).toEqual([]);
});
