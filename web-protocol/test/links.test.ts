import { describe, expect, it } from "vitest";
import { splitLinks } from "../src/index.ts";

const hrefs = (text: string) => splitLinks(text).flatMap((piece) => piece.href ?? []);

describe("links", () => {
  it.each([
    ["see https://example.org/a?b=c#d now", ["https://example.org/a?b=c#d"]],
    ["(https://example.org/a).", ["https://example.org/a"]],
    ["https://en.wikipedia.org/wiki/Ring_(disambiguation)", ["https://en.wikipedia.org/wiki/Ring_(disambiguation)"]],
    ["این: https://example.org/راهنما؟", ["https://example.org/%D8%B1%D8%A7%D9%87%D9%86%D9%85%D8%A7"]],
    ["http://a.example https://b.example", ["http://a.example/", "https://b.example/"]],
    ["HTTPS://EXAMPLE.ORG/X", ["https://example.org/X"]],
  ])("of %s", (text, found) => {
    expect(hrefs(text)).toEqual(found);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,<script>",
    "https://",
    "https://bank.example@evil.example/",
    "xhttps://example.org",
    "www.example.org",
    "ftp://example.org",
  ])("are never made of %s", (text) => {
    expect(hrefs(text)).toEqual([]);
  });

  it("end where the direction of the text is turned", () => {
    expect(hrefs("https://example.org/\u202Egro.live//:sptth")).toEqual(["https://example.org/"]);
  });

  it("lose nothing of the text", () => {
    for (const text of [
      "",
      "a https://b.example c",
      "https://b.example,https://c.example!",
      "<b>https://d.example</b>",
    ]) {
      expect(
        splitLinks(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }
  });
});
