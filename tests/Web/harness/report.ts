import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';
import { paths } from './paths';

/** Writes what was seen as CTRF, the format of the other reports in TestResults. */
export default class Report implements Reporter {
  readonly #tests: { name: string; status: string; duration: number; message?: string | undefined }[] = [];

  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    this.#tests.push({
      name: `Web: ${test.module.relativeModuleId}: ${test.fullName}`,
      status: state,
      duration: Math.round(test.diagnostic()?.duration ?? 0),
      message: errors?.[0]?.message,
    });
  }

  onTestRunEnd(): void {
    const count = (status: string) => this.#tests.filter((test) => test.status === status).length;
    mkdirSync(paths.results, { recursive: true });
    writeFileSync(
      join(paths.results, 'web.json'),
      JSON.stringify({
        results: {
          tool: { name: 'vitest' },
          summary: {
            tests: this.#tests.length,
            passed: count('passed'),
            failed: count('failed'),
            skipped: count('skipped'),
            pending: 0,
            other: 0,
          },
          tests: this.#tests,
        },
      }),
    );
  }
}
