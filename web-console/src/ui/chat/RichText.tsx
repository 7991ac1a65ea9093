import { splitLinks } from "@ringback/web-protocol";

/** Somebody's words as text nodes; only what parses as a web address becomes a link. */
export function RichText({ text }: { text: string }) {
  return (
    <>
      {splitLinks(text).map(({ text: words, href }, i) =>
        href === undefined ? (
          words
        ) : (
          <a key={i} href={href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">
            {words}
          </a>
        ),
      )}
    </>
  );
}
