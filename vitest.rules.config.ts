import { defineConfig } from 'vitest/config';

/** The tests of the rules alone, for mutation: what finds a planted fault must be a test of the rule, not of a route. */
export default defineConfig({
  test: {
    include: ['test/unit/domain/**/*.test.ts'],
    testTimeout: 60_000, // milliseconds: slow under load is no fault found
  },
});
