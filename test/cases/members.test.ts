import { beforeEach, expect, it } from 'vitest';
import { openParts } from '../../shared/app/order/sealed-parts.ts';
import { canonicalJson } from '../../shared/domain/digest.ts';
import { ERROR_CODES } from '../../shared/errors.ts';
import { type FormInput, MEMBERS } from '../support/inputs/data.ts';
import { sampleOf } from '../support/inputs/forms.ts';
import { holdRow, tellRefusal, tellRefused } from '../support/inputs/rows.ts';
import { expectDiscreet, expectRefusal } from '../support/refusals.ts';
import { checkRequest, FILER, file, filed, filing } from '../support/requests.ts';
import { type Answer, Stack } from '../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

/** What is found by how a member is written; findings of how much is asked for stand beside it. */
const FOUND_IN_WRITING = [
  'name-not-registered',
  'free-mailbox',
  'foreign-telephone',
  'period-ends-ahead',
  'telephone-corrected',
];

const memberAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((at: unknown, step) => Reflect.get(Object(at), step), value);

const spell = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value ?? null));

function tellTaken({ kept = {}, found, readAs }: FormInput['wanted']): string {
  const keeps = Object.values(kept).map(spell);
  return [
    'taken',
    ...(keeps.length > 0 ? [`kept as ${keeps.join(' and ')}`] : []),
    ...(found ? [`found: ${found.map((one) => one.join(' at ')).join(', ') || 'nothing'}`] : []),
    ...(readAs === undefined ? [] : [`read as ${readAs}`]),
  ].join(', ');
}

const check = ({ form, edits }: FormInput): Promise<Answer> =>
  stack.officer(checkRequest(filing(sampleOf(form), edits)), FILER[sampleOf(form)]);

async function refuse(input: FormInput): Promise<string> {
  const { refused, at = '' } = input.wanted;
  const code = ERROR_CODES.find((one) => one === refused);
  if (code === undefined) throw new Error(`${refused} is no code`);
  const send = (): Promise<Answer> => file(stack, sampleOf(input.form), input.edits);
  for (const way of [() => check(input), send]) {
    await expectRefusal(stack, way, { status: 422, code, pointers: [at] });
  }
  const { errors }: { errors: readonly { detail: string }[] } = Object((await send()).body);
  return tellRefusal(code, errors[0]?.detail ?? '');
}

async function take(input: FormInput): Promise<string> {
  const checked = await check(input);
  expect(checked.status).toBe(200);
  expect(stack.orders.stored.commits()).toHaveLength(0);
  const { findings }: { findings: readonly Record<string, unknown>[] } = Object(checked.body);
  const found = findings.filter(({ code }) => FOUND_IN_WRITING.includes(String(code)));
  const orderId = await filed(stack, sampleOf(input.form), input.edits);
  const { state } = (await stack.orders.latest(orderId))?.commit ?? {};
  const [certificate] = state ? await openParts(stack, state, ['certificate']) : [];
  expectDiscreet(stack);
  const stored = { certificate: certificate?.value };
  const pointers = Object.keys(input.wanted.kept ?? {});
  const [readAs] = found.flatMap((finding) => (finding['readAs'] === undefined ? [] : [String(finding['readAs'])]));
  return tellTaken({
    kept: Object.fromEntries(pointers.map((pointer) => [pointer, memberAt(stored, pointer)])),
    found: input.wanted.found && found.map(({ code, pointer }) => [String(code), String(pointer)]),
    readAs,
  });
}

it.for(MEMBERS)('$id: $why', (input, context) => {
  const { id, edits, wanted } = input;
  const row = { id, kind: Object.keys(edits).join(' and '), written: Object.values(edits).map(spell) };
  return wanted.refused === undefined
    ? holdRow(context, { ...row, wanted: tellTaken(wanted) }, () => take(input))
    : holdRow(context, { ...row, wanted: tellRefused(wanted.refused), says: wanted.says ?? '' }, () => refuse(input));
});
