import { defineConfig } from 'vitest/config';

/** Every page in every language at every width, which is too much for each run of all tests: a step of the gate of its own. */
export default defineConfig({
  test: {
    include: ['test/everywhere/**/*.test.ts'],
    maxConcurrency: 2, // stories at once: a browser draws one while what it showed of another is judged
    testTimeout: 600_000, // milliseconds: no test asserts time
  },
});
