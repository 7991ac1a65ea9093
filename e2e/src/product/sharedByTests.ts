import { afterAll, beforeEach } from "vitest";

/**
 * Sets up what the tests of a file share: before the first of them, and once more for each that is tried again. Where a first try
 * ended agents are still signed in, chats open and lines full, so that the second would fail of that alone.
 *
 * @param tearDown also of what was set up only in part
 */
export function sharedByTests(setUp: () => Promise<void>, tearDown: () => Promise<void>): void {
  let stands = false;
  beforeEach(async ({ task }) => {
    if (stands && !task.result?.retryCount) return;
    stands = false;
    await tearDown();
    await setUp();
    stands = true;
  });
  afterAll(tearDown);
}
