import { beforeEach, it } from 'vitest';
import type { OrderId } from '../../shared/domain/ids.ts';
import { issueCode, sessionRequest, told } from '../support/cases.ts';
import { CODES, type CodeInput, REFUSED_CODES } from '../support/inputs/data.ts';
import { holdRow } from '../support/inputs/rows.ts';
import { expectRefusal } from '../support/refusals.ts';
import { Stack } from '../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
});

/** What somebody types who was given this code. */
function type(code: string, { id, around, instead = {} }: CodeInput): string {
  const typed = around?.replace('{code}', code) ?? [...code].map((symbol) => instead[symbol] ?? symbol).join('');
  if (typed === code) throw new Error(`${id} changes nothing in ${code}`);
  return typed;
}

const spell = ({ around, instead = {} }: CodeInput): string =>
  around ??
  Object.entries(instead)
    .map(([symbol, other]) => `${symbol} as ${other}`)
    .join(', ');

it.for(CODES)('$id: $why', (input, context) =>
  holdRow(context, { id: input.id, kind: 'case code', written: [spell(input)], wanted: 'opens the case' }, async () => {
    const typed = type(await issueCode(stack, orderId), input);
    const { status } = await stack.person(sessionRequest(typed));
    return status === 201 ? 'opens the case' : `answered ${status}`;
  }),
);

it.for(REFUSED_CODES)('$id: $why', (input, context) =>
  holdRow(context, { id: input.id, kind: 'case code', written: [spell(input)], wanted: 'opens nothing' }, async () => {
    const typed = type(await issueCode(stack, orderId), input);
    const expected = { status: 401, code: 'case-code-invalid', pointers: [] } as const;
    await expectRefusal(stack, () => stack.person(sessionRequest(typed)), expected);
    return 'opens nothing';
  }),
);
