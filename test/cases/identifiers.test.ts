import { beforeEach, expect, it } from 'vitest';
import { checkIdentifier, IDENTIFIER_TYPES } from '../../shared/domain/filing/identifiers/identifiers.ts';
import { ERROR_CODES } from '../../shared/errors.ts';
import { IDENTIFIERS, type IdentifierInput } from '../support/inputs/data.ts';
import { listFindings, ONE_MONTH, sampleOf } from '../support/inputs/forms.ts';
import { holdRow, tellRefusal, tellRefused } from '../support/inputs/rows.ts';
import { expectDiscreet, expectRefusal } from '../support/refusals.ts';
import { checkRequest, FILER, file, filing } from '../support/requests.ts';
import { type Answer, Stack } from '../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

/** Where each form names identifiers. */
const PLACES: Readonly<Record<string, string>> = {
  'us-2703f': '/certificate/accounts',
  'epoc-pr': '/certificate/C/identifiers',
  'budapest-29': '/certificate/c/identifiers',
};

/** What is found by the way an identifier is written, and not by how much it reaches. */
const FOUND_IN_WRITING = ['identifier-corrected', 'number-not-assigned', 'digits-lost', 'nobody-named'];

function tellTaken({ normalised = '', found = [], readAs }: IdentifierInput['wanted']): string {
  const findings = found.length > 0 ? `, found: ${found.join(', ')}` : '';
  return `taken as ${normalised}${findings}${readAs === undefined ? '' : `, read as ${readAs}`}`;
}

/** The row in its form, and the two ways to send it: what is refused by one is refused by the other. */
function lay({ form, type, value, timestamp }: IdentifierInput) {
  const name = sampleOf(form);
  const place = PLACES[form] ?? '';
  const named = { type, value, ...(timestamp === undefined ? ONE_MONTH : { timestamp }) };
  // some forms ask for one that singles somebody out beside words or a service
  const beside = { type: name === 'us-2703f' ? 'account' : 'user_or_unique_id', value: 'beside_77', ...ONE_MONTH };
  const edits = { [place]: [named, beside] };
  return {
    pointer: `${place}/0/value`,
    check: (): Promise<Answer> => stack.officer(checkRequest(filing(name, edits)), FILER[name]),
    file: (): Promise<Answer> => file(stack, name, edits),
  };
}

async function refuse(input: IdentifierInput): Promise<string> {
  const code = ERROR_CODES.find((one) => one === input.wanted.refused);
  if (code === undefined) throw new Error(`${input.wanted.refused} is no code`);
  const { pointer, ...sent } = lay(input);
  for (const send of [sent.check, sent.file]) {
    await expectRefusal(stack, send, { status: 422, code, pointers: [pointer] });
  }
  const { errors }: { errors: readonly { detail: string }[] } = Object((await sent.file()).body);
  return tellRefusal(code, errors[0]?.detail ?? '');
}

async function take(input: IdentifierInput): Promise<string> {
  const sent = lay(input);
  const checked = await sent.check();
  expect(checked.status).toBe(200);
  expect(stack.orders.stored.commits()).toHaveLength(0);
  const found = listFindings(checked, sent.pointer);
  const filed = await sent.file();
  expect(filed.status).toBe(201);
  expect(listFindings(filed, sent.pointer).map(({ code }) => code)).toEqual(found.map(({ code }) => code));
  expect(filed.text).not.toContain('readAs'); // no record has it
  expectDiscreet(stack);
  const type = IDENTIFIER_TYPES.find((one) => one === input.type) ?? 'other';
  const outcome = checkIdentifier(type, input.value);
  const [readAs] = found.flatMap((finding) => (finding['readAs'] === undefined ? [] : [String(finding['readAs'])]));
  return tellTaken({
    normalised: outcome.ok ? outcome.normalised : outcome.detail,
    found: found.map(({ code }) => String(code)).filter((code) => FOUND_IN_WRITING.includes(code)),
    readAs,
  });
}

it.for(IDENTIFIERS)('$id $type: $why', (input, context) => {
  const { id, type, value, wanted } = input;
  const row = { id, kind: type, written: [value] };
  return wanted.refused === undefined
    ? holdRow(context, { ...row, wanted: tellTaken(wanted) }, () => take(input))
    : holdRow(context, { ...row, wanted: tellRefused(wanted.refused), says: wanted.says }, () => refuse(input));
});
