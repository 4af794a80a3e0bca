import { beforeEach, it } from 'vitest';
import { openParts } from '../../shared/app/order/sealed-parts.ts';
import { MEMBERS } from '../support/inputs/data.ts';
import { sampleOf } from '../support/inputs/forms.ts';
import { holdRow } from '../support/inputs/rows.ts';
import { filed } from '../support/requests.ts';
import { Stack } from '../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const memberAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((at: unknown, step) => Reflect.get(Object(at), step), value);

const spell = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const tellKept = (kept: Readonly<Record<string, unknown>>): string =>
  `taken, and kept as ${Object.values(kept).map(spell).join(' and ')}`;

it.for(MEMBERS)('$id: $why', ({ id, form, edits, kept }, context) => {
  const row = { id, kind: Object.keys(edits).join(' and '), written: Object.values(edits).map(spell) };
  return holdRow(context, { ...row, wanted: tellKept(kept) }, async () => {
    const orderId = await filed(stack, sampleOf(form), edits);
    const { state } = (await stack.orders.latest(orderId))?.commit ?? {};
    const [certificate] = state ? await openParts(stack, state, ['certificate']) : [];
    const stored = { certificate: certificate?.value };
    return tellKept(Object.fromEntries(Object.keys(kept).map((pointer) => [pointer, memberAt(stored, pointer)])));
  });
});
