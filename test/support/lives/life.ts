import type { Workers } from '../workers.ts';
import type { RecordedStack } from './recorded-stack.ts';

/** A story that somebody lives on a stack, from the first filing to where it ends. */
export type Life = (stack: RecordedStack, workers: Workers) => Promise<void>;
