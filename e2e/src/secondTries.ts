import type { Reporter, TestCase } from "vitest/node";

/** Says why a journey had to be tried again, so that what is rarely red is not forgotten because the second try was green. */
export class SecondTries implements Reporter {
  onTestCaseResult(journey: TestCase): void {
    if (!journey.diagnostic()?.retryCount) return;
    for (const { message, stack } of journey.result().errors ?? []) {
      process.stderr.write(`tried again: ${journey.fullName}\n${message}\n${stack ?? ""}\n`);
    }
  }
}
