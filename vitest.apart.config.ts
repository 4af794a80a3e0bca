import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { WHOLE_STACK } from './test/support/whole-stack.ts';

/**
 * The long stories of the hosted stack: those that need one of their own, for a day or lists that nobody else touched, for faults, or
 * another assembly, and to begin a stack takes seconds of every core; and those of months, of hundreds of messages and of megabytes. Not in
 * `npm test`, and a step of the gate of its own.
 */
export default defineConfig({
  test: {
    include: ['test/apart/**/*.test.ts'],
    globalSetup: 'test/support/hosted/assembly.ts',
    setupFiles: 'test/support/described/set-up.ts',
    sequence: { sequencer: LongestFirst },
    ...WHOLE_STACK,
  },
});
