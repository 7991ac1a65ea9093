/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import {
  type Check,
  isAgentCommand,
  isAgentEvent,
  isLateVisitorEvent,
  isVisitorCommand,
  isVisitorEvent,
} from "../src/index.ts";

type Json = Record<string, unknown>;
const golden = import.meta.glob<Json>("../golden/**/*.json", { eager: true, import: "default" });

const checks: Record<string, Check<unknown>> = {
  "visitor/commands": isVisitorCommand,
  "visitor/events": (value): value is unknown => isVisitorEvent(value) || isLateVisitorEvent(value),
  "agent/commands": isAgentCommand,
  "agent/events": isAgentEvent,
};

/** The messages each check knows, found by asking it, so that a message without an example is noticed. */
const known: Record<string, string[]> = {
  "visitor/commands":
    "hello identify start tell tell_link tell_stop tell_fixed windows hold_window book book_turn move_callback cancel_callback come_back refuse_callback keep_window here more_time post typing seen open history end ping".split(
      " ",
    ),
  "visitor/events":
    "welcome identified started stored done conversation history entry standing hold incident telling tell_link windows callback callback_offer typing seen resync go_away pong error".split(
      " ",
    ),
  "agent/commands":
    "hello availability offer_seen accept decline wrap_up watch_board drain_agent dial_callback settle_attempt transfer invite answer_invitation uninvite leave hand_over ask_help cancel_help join take_over colleagues post typing seen open history end ping".split(
      " ",
    ),
  "agent/events":
    "signed_on desk board colleagues attempt stored done conversation history entry typing seen resync go_away pong error".split(
      " ",
    ),
};

function examples(room: string): [string, Json][] {
  return Object.entries(golden)
    .filter(([path]) => path.includes(`/${room}/`))
    .map(([path, json]) => [path.split("/").pop()?.replace(".json", "") ?? "", json]);
}

describe.each(Object.keys(checks))("golden examples of %s", (room) => {
  const check = checks[room] as Check<unknown>;

  it("are all there, and no other", () => {
    expect(examples(room).map(([name]) => name)).toEqual([...(known[room] ?? [])].sort());
  });

  it.each(examples(room))("%s is accepted, with fields nobody knows too", (name, json) => {
    expect(json["type"]).toBe(name);
    expect(check(json)).toBe(true);
    expect(check({ ...json, fieldOfTomorrow: [1] })).toBe(true);
  });

  it.each(examples(room))("%s is refused when a field has another type", (_name, json) => {
    for (const field of Object.keys(json)) {
      expect(check({ ...json, [field]: Symbol("wrong") }), field).toBe(false);
    }
  });

  it.each(examples(room))("%s is refused when anything inside it has another type", (_name, json) => {
    for (const broken of breakEach(json)) {
      expect(check(broken.json), broken.path).toBe(false);
    }
  });

  it("refuse what is no message", () => {
    for (const value of [undefined, null, 1, "text", [], {}, { type: "toString" }, { type: "__proto__" }]) {
      expect(check(value)).toBe(false);
    }
  });
});

/** Copies of the message, each with one leaf replaced by a value of another type. */
function breakEach(value: unknown, path = ""): { path: string; json: unknown }[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, i) =>
      breakEach(item, `${path}[${i}]`).map((b) => ({ ...b, json: value.with(i, b.json) })),
    );
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, item]) =>
      breakEach(item, `${path}.${key}`).map((b) => ({ ...b, json: { ...value, [key]: b.json } })),
    );
  }
  return [{ path, json: typeof value === "string" ? 7 : "seven" }];
}
