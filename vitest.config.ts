import { configDefaults, defineConfig } from 'vitest/config';
import { RowReporter } from './test/support/inputs/report-rows.ts';
import { LongestFirst } from './test/support/longest-first.ts';
import { BESIDE_SERVICES, WHOLE_STACK } from './test/support/whole-stack.ts';

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
/** What tries a thousand of a kind. */
const IN_THREADS = ['test/simulation/seeds/seeds.test.ts', 'test/simulation/crash/points.test.ts'];
/** One file at a time, beside no other: its tests leave their work to as many threads as there are cores. */
const IN_THREADS_OF_ITS_OWN = {
  ...IN_MEMORY,
  testTimeout: 300_000,
  maxWorkers: 1,
  sequence: { groupOrder: 2 },
} as const;
/** Milliseconds; services start in seconds, a synthesis takes more of them. */
const SERVICES = { ...BESIDE_SERVICES, testTimeout: 120_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    // the program as it is written, by Node's own import: no test mocks a module
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: LongestFirst },
    reporters: [...configDefaults.reporters, new RowReporter()],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...IN_MEMORY } },
      { test: { name: 'component', include: ['test/component/**/*.test.ts'], ...IN_MEMORY } },
      // what real people wrote, row by row
      { test: { name: 'cases', include: ['test/cases/**/*.test.ts'], ...IN_MEMORY } },
      // the whole system under faults drawn by seeds
      { test: { name: 'simulation', include: ['test/simulation/**/*.test.ts'], exclude: IN_THREADS, ...IN_MEMORY } },
      { test: { name: 'seeds', include: IN_THREADS, ...IN_THREADS_OF_ITS_OWN } },
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
