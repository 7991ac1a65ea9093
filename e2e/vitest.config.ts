import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Journeys that wait for minutes to pass: they begin first, and the others run beside them. */
const LONG = ["missedTurn", "honestWait", "callbackOffer", "callback.test"];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.includes(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // A browser on a busy machine may miss a moment: once more, and then it is red.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each file has a server and a browser of its own; mostly they wait.
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // What comes over a network on a busy machine takes its time; what never comes still fails.
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});
