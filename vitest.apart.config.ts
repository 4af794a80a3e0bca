import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { WHOLE_STACK } from './test/support/whole-stack.ts';

/**
 * Stories of the hosted stack that need one of their own: a day or lists that nobody else touched, faults, another assembly; and those
 * that carry megabytes. To begin a stack takes seconds of every core: not in `npm test`, and a step of the gate of its own.
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
