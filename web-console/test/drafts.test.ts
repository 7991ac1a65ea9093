import { beforeEach, expect, test } from "vitest";
import { DRAFT_LIFE_MS, DRAFTS_KEPT, type DraftStorage, Drafts } from "../src/state/drafts.ts";

class Memory implements DraftStorage {
  readonly held = new Map<string, string>();
  getItem(key: string): string | null {
    return this.held.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.held.set(key, value);
  }
  removeItem(key: string): void {
    this.held.delete(key);
  }
}

let storage: Memory;
let now: number;
const drafts = (agent = "a_1") => new Drafts(storage, agent, () => now);

beforeEach(() => {
  storage = new Memory();
  now = 1_000_000;
});

test("a draft survives a reload, for its agent only", () => {
  drafts().set("c_1", "Half a sentence");
  expect(drafts().get("c_1")).toBe("Half a sentence");
  expect(drafts("a_2").get("c_1")).toBe("");
});

test("an emptied draft leaves nothing behind", () => {
  drafts().set("c_1", "x");
  drafts().set("c_1", "  ");
  expect(storage.held.size).toBe(0);
});

test("two tabs keep each other's drafts", () => {
  const [one, two] = [drafts(), drafts()];
  one.set("c_1", "one");
  two.set("c_2", "two");
  expect(drafts().get("c_1")).toBe("one");
  expect(drafts().get("c_2")).toBe("two");
});

test("at most so many are kept, the newest, and none for ever", () => {
  const kept = drafts();
  for (let i = 0; i <= DRAFTS_KEPT + 1; i++) {
    now++;
    kept.set(`c_${i}`, "x");
  }
  expect(drafts().get("c_0")).toBe("");
  expect(drafts().get(`c_${DRAFTS_KEPT + 1}`)).toBe("x");
  now += DRAFT_LIFE_MS;
  expect(drafts().get(`c_${DRAFTS_KEPT + 1}`)).toBe("");
});

test.each(["no json", "null", "[]", '{"c_1":null}', '{"c_1":{"text":5}}'])(
  "storage that holds %s is no harm",
  (value) => {
    storage.held.set("ringback.drafts.a_1", value);
    expect(drafts().get("c_1")).toBe("");
    drafts().set("c_2", "fine");
    expect(drafts().get("c_2")).toBe("fine");
  },
);

test("without storage, and with a full one, drafts last as long as the page", () => {
  const bare = new Drafts(undefined, "a_1");
  bare.set("c_1", "x");
  bare.set("c_2", "y");
  expect(bare.get("c_1")).toBe("x");
  storage.setItem = () => {
    throw new Error("full");
  };
  const full = drafts();
  full.set("c_1", "x");
  expect(full.get("c_1")).toBe("x");
});
