import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { SecondTries } from "./src/secondTries.ts";

/**
 * The longest journeys begin first, so that nobody works on alone at the end: those that wait for minutes to pass in turns with those
 * that keep a core busy, so that the cores are neither idle at first nor crowded later.
 */
const FIRST = [
  "product/missedTurn",
  "product/honestWait",
  "product/everyState",
  "product/handedOn",
  "product/callbackOffer",
  "product/twoVisitors",
  "product/callbackDesk",
  "product/callback.test",
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification) => {
      const found = FIRST.findIndex((name) => moduleId.includes(name));
      return found < 0 ? FIRST.length : found;
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => turn(one) - turn(other));
  }
}

export default defineConfig({
  test: {
    reporters: ["default", new SecondTries()],
    // A browser on a busy machine may miss a moment: once more, and then it is red.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each file has a server and a browser of its own; mostly they wait: all together ask two cores for three minutes of work.
    maxWorkers: 4,
    sequence: { sequencer: LongFirst },
    // What comes over a network on a busy machine takes its time; what never comes still fails.
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});
