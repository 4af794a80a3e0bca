import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { RowReporter } from './test/support/inputs/report-rows.ts';
import { putLongestFirst } from './test/support/longest-first.ts';

// No module keeps what a test changes: files of one worker share what one of them has loaded, and none may mock a module.

/** Milliseconds. No test asserts time; a property over many cases takes long on a machine that is busy. */
const IN_MEMORY = {
  pool: 'threads',
  isolate: false,
  setupFiles: 'test/support/one-seed.ts',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  maxWorkers: '100%', // one core is left alone otherwise, which of two is half of them
  sequence: { groupOrder: 1 }, // Vitest runs what has another number of workers apart
} as const;
/** One file at a time, beside no other: its tests leave their work to as many threads as there are cores. */
const IN_THREADS_OF_ITS_OWN = {
  ...IN_MEMORY,
  testTimeout: 300_000,
  maxWorkers: 1,
  sequence: { groupOrder: 2 },
} as const;
/** Tests of services wait for them much of their time: one more worker than there are cores keeps these busy. */
const BESIDE_SERVICES = { isolate: false, maxWorkers: availableParallelism() + 1 };
/** Milliseconds; services start in seconds, a synthesis takes more of them. */
const SERVICES = { ...BESIDE_SERVICES, testTimeout: 120_000, hookTimeout: 180_000 };
const WHOLE_STACK = { ...BESIDE_SERVICES, testTimeout: 300_000, hookTimeout: 300_000 };

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return putLongestFirst(await super.sort(files));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: [...configDefaults.reporters, new RowReporter()],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...IN_MEMORY } },
      { test: { name: 'component', include: ['test/component/**/*.test.ts'], ...IN_MEMORY } },
      // what real people wrote, row by row
      { test: { name: 'cases', include: ['test/cases/**/*.test.ts'], ...IN_MEMORY } },
      // the whole system under faults drawn by seeds
      { test: { name: 'simulation', include: ['test/simulation/**/*.test.ts'], ...IN_THREADS_OF_ITS_OWN } },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          globalSetup: 'test/support/real-services.ts',
          ...SERVICES,
        },
      },
      { test: { name: 'infra', include: ['test/infra/**/*.test.ts'], ...WHOLE_STACK } },
      {
        test: {
          name: 'stack',
          include: ['test/stack/**/*.test.ts'],
          globalSetup: 'test/support/hosted/assembly.ts',
          setupFiles: 'test/support/described/set-up.ts',
          ...WHOLE_STACK,
        },
      },
    ],
    coverage: {
      include: ['shared/**/*.ts', 'functions/**/*.ts', 'web/**/*.ts'],
      // entries and commands only wire things up; adapters are covered by the contract suites on the real services
      exclude: ['functions/*/handler.ts', 'shared/cli/**', 'shared/adapters/**'],
      thresholds: {
        branches: 90,
        // the rules of law: none may hold a way that no test has gone
        'shared/domain/{attachments,filing,law,news,order,overlap,policy}/**': {
          branches: 100,
        },
        'shared/domain/{compact-jws,consultation,cursor,digest,digits,domains,ids,in-twos,instant,mailbox,may-be-stored,month,officials,own-ends,sandbox,sealing,self-test,signs,spoken-reference,telephone}.ts':
          {
            branches: 100,
          },
      },
    },
  },
});
