import { defineConfig } from 'vitest/config';

/** Milliseconds. No test asserts time; a property over many cases takes long on a machine that is busy. */
const BUSY = { testTimeout: 40_000 };
/** Milliseconds; services start in seconds, a synthesis takes more of them. */
const SERVICES = { testTimeout: 60_000, hookTimeout: 120_000 };
const WHOLE_STACK = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...BUSY } },
      { test: { name: 'component', include: ['test/component/**/*.test.ts'], ...BUSY } },
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
          ...WHOLE_STACK,
        },
      },
    ],
    coverage: {
      include: ['shared/**/*.ts', 'functions/**/*.ts'],
      // entries and commands only wire things up; adapters are covered by the contract suites on the real services
      exclude: ['functions/*/handler.ts', 'shared/cli/**', 'shared/adapters/**'],
      thresholds: {
        branches: 90,
        // the rules of law: none may hold a way that no test has gone
        'shared/domain/{attachments,filing,law,order,overlap}/**': {
          branches: 100,
        },
        'shared/domain/{digest,ids,instant,policy,sealing}.ts': { branches: 100 },
      },
    },
  },
});
