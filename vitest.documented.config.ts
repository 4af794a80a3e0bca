import { defineConfig } from 'vitest/config';

/**
 * What a reader does by the README and the documents: `npm start` itself, stopped, killed and started again, and the examples of
 * docs/api, and that what an earlier version stored goes on. It takes minutes, and few changes touch it: not in `npm test`, and a step of the gate of its own.
 */
export default defineConfig({
  test: {
    include: ['test/documented/**/*.test.ts'],
    globalSetup: 'test/support/hosted/assembly.ts',
    setupFiles: 'test/support/described/set-up.ts',
    maxWorkers: 2,
    testTimeout: 300_000, // milliseconds: no test asserts time
    hookTimeout: 300_000,
  },
});
