import { defineConfig } from 'vitest/config';

/**
 * Every page in every language at every width, and the longest journeys: too much for each run of
 * all tests, and a step of the gate of its own.
 */
export default defineConfig({
  test: {
    include: ['test/everywhere/**/*.test.ts'],
    globalSetup: 'test/support/hosted/assembly.ts',
    maxConcurrency: 2, // stories at once: a browser draws one while what it showed of another is judged
    maxWorkers: 2,
    testTimeout: 600_000, // milliseconds: no test asserts time
    hookTimeout: 600_000,
  },
});
