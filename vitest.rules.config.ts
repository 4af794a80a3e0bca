import { defineConfig } from 'vitest/config';

/** The tests of the rules alone, for mutation: what kills a mutant must be a test of the rule, not a route's. */
export default defineConfig({
  test: { include: ['test/unit/{core,instruments,law,order,periods,targets}/**/*.test.ts'] },
});
