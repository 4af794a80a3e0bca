import { readFileSync } from 'node:fs';
import { parseJson } from '../../../shared/contracts/border/json.ts';
import { type Fault, HoldfastError } from '../../../shared/errors.ts';

export interface Refusal {
  readonly code: string;
  readonly faults: readonly Fault[];
  readonly pointers: readonly string[];
}

/** How `act` is refused; throws when it is not, or by anything but a HoldfastError. */
export function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    return { code: error.code, faults: error.faults, pointers: error.faults.map(({ pointer }) => pointer) };
  }
  throw new Error('was not refused');
}

const SAMPLES = new URL('../../samples/', import.meta.url);

export const sample = (name: string): unknown => parseJson(readFileSync(new URL(`${name}.json`, SAMPLES)));

/** A copy of `value` with the member at `pointer` replaced, added, or removed (`undefined`). */
export function edited(value: unknown, edits: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(value);
  for (const [pointer, replacement] of Object.entries(edits)) edit(copy, pointer.split('/').slice(1), replacement);
  return copy;
}

function edit(root: unknown, steps: readonly string[], replacement: unknown): void {
  let at = root;
  for (const step of steps.slice(0, -1)) at = Reflect.get(asObject(at), step);
  const last = steps.at(-1) ?? '';
  if (replacement === undefined) Reflect.deleteProperty(asObject(at), last);
  else Reflect.set(asObject(at), last, replacement);
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value;
  throw new Error('the pointer leads nowhere');
}
