import { HoldfastError } from '../errors.ts';

/** Ends a command with what went wrong, fault by fault, and exit code 1. */
export function stopWith(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  for (const { pointer, detail } of error instanceof HoldfastError ? error.faults : []) {
    console.error(`  ${pointer === '' ? '(whole file)' : pointer}: ${detail}`);
  }
  process.exitCode = 1;
}
