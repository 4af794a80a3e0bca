import { defineConfig } from 'vitest/config';

/**
 * Everything that is opened in a browser: every page in every language at every width, journeys,
 * keyboard and paper. Too much for each run of all tests, and a step of the gate of its own.
 */
export default defineConfig({
  test: {
    include: ['test/pages/**/*.test.ts'],
    globalSetup: 'test/support/hosted/assembly.ts',
    maxConcurrency: 2, // stories at once: a browser draws one while what it showed of another is judged
    maxWorkers: 2,
    testTimeout: 600_000, // milliseconds: no test asserts time
    hookTimeout: 600_000,
  },
});
