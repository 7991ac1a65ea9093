/**
 * Buttons through a list that is read page by page; nothing while one page holds all.
 *
 * @param pages where each page after the first begins
 * @param next where the one after begins, when there is more
 * @param words for the way back and the way on
 */
export function Pager<T>({
  pages,
  next,
  turn,
  words,
}: {
  pages: readonly T[];
  next: T | undefined;
  turn(pages: readonly T[]): void;
  words: readonly [back: string, on: string];
}) {
  if (pages.length === 0 && next === undefined) return null;
  return (
    <p class="pager">
      <button class="button" type="button" disabled={pages.length === 0} onClick={() => turn(pages.slice(0, -1))}>
        {words[0]}
      </button>
      <button
        class="button"
        type="button"
        disabled={next === undefined}
        onClick={() => next !== undefined && turn([...pages, next])}
      >
        {words[1]}
      </button>
    </p>
  );
}
