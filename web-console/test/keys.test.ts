import { expect, test } from "vitest";
import { actionFor, type KeyPress } from "../src/state/keys.ts";

const press = (code: string, change: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

test("letters go by their place, so that every keyboard layout has them", () => {
  expect(actionFor(press("KeyJ", { key: "о" }), false, true)).toEqual({ do: "next" });
});

test("letters write while a text field has the focus, and can be switched off", () => {
  expect(actionFor(press("KeyE"), true, true)).toBeUndefined();
  expect(actionFor(press("KeyE"), false, false)).toBeUndefined();
  expect(actionFor(press("Slash", { key: "?", shiftKey: true }), true, true)).toBeUndefined();
  expect(actionFor(press("Slash", { key: "?", shiftKey: true }), false, true)).toEqual({ do: "keys" });
});

test("offers are answered from anywhere, also while writing", () => {
  expect(actionFor(press("KeyA", { altKey: true }), true, false)).toEqual({ do: "accept" });
  expect(actionFor(press("KeyX", { altKey: true }), true, false)).toEqual({ do: "decline" });
});

test("AltGr, which types letters on many keyboards, is no key of ours", () => {
  expect(actionFor(press("KeyA", { altKey: true, ctrlKey: true }), true, true)).toBeUndefined();
});

test("the palette opens from anywhere, transfer and help where nobody writes", () => {
  expect(actionFor(press("KeyK", { metaKey: true }), true, false)).toEqual({ do: "palette" });
  expect(actionFor(press("KeyT"), false, true)).toEqual({ do: "transfer" });
  expect(actionFor(press("KeyH"), false, true)).toEqual({ do: "help" });
  expect(actionFor(press("KeyT"), true, true)).toBeUndefined();
});

test("Enter and the keys of the browser are left alone", () => {
  for (const code of ["Enter", "KeyR", "KeyT", "KeyP"]) {
    expect(actionFor(press(code, { ctrlKey: true }), false, true)).toBeUndefined();
  }
  expect(actionFor(press("Enter"), false, true)).toBeUndefined();
});

test("slots go from 1 to 6", () => {
  expect(actionFor(press("Digit3", { altKey: true }), true, true)).toEqual({ do: "slot", slot: 3 });
  expect(actionFor(press("Digit7", { altKey: true }), true, true)).toBeUndefined();
});
