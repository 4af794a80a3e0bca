import { beforeEach, describe, expect, it } from 'vitest';
import { openParts } from '../../../shared/app/order/sealed-parts.ts';
import { ERROR_CODES } from '../../../shared/errors.ts';
import inputs from '../../samples/real-inputs.json' with { type: 'json' };
import { expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import { checkRequest, FILER, file, filed, filing, type SampleName } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

/** Where each form names identifiers. */
const IDENTIFIERS: Readonly<Record<string, string>> = {
  'us-2703f': '/certificate/accounts',
  'epoc-pr': '/certificate/C/identifiers',
  'budapest-29': '/certificate/c/identifiers',
};

const isSample = (name: string): name is SampleName => name in FILER;
const sampleOf = (form: string): SampleName => {
  if (!isSample(form)) throw new Error(`${form} is no sample`);
  return form;
};

const RANGE = { timeRange: { start: '2026-10-01T00:00:00Z', end: '2026-11-01T00:00:00Z' } };

const check = (name: SampleName, edits: Readonly<Record<string, unknown>>): Promise<Answer> =>
  stack.officer(checkRequest(filing(name, edits)), FILER[name]);

const memberAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((at: unknown, step) => Reflect.get(Object(at), step), value);

const findingsAt = ({ body }: Answer, pointer: string): Record<string, unknown>[] => {
  const { findings }: { findings: readonly Record<string, unknown>[] } = Object(body);
  return findings.filter((finding) => finding['pointer'] === pointer);
};

describe('an identifier as people write it', () => {
  it.each(inputs.identifiers)('$id $type: $why', async ({ form, type, value, timestamp, wanted }) => {
    const name = sampleOf(form);
    const at = IDENTIFIERS[form] ?? '';
    const named = { type, value, ...(timestamp === undefined ? RANGE : { timestamp }) };
    // some forms ask for one that singles somebody out beside words or a service
    const beside = { type: name === 'us-2703f' ? 'account' : 'user_or_unique_id', value: 'beside_77', ...RANGE };
    const edits = { [at]: [named, beside] };
    if (wanted.refused !== undefined) {
      const code = ERROR_CODES.find((one) => one === wanted.refused) ?? 'record-damaged'; // which nothing here is
      const expected = { status: 422, code, pointers: [`${at}/0/value`] };
      for (const send of [() => check(name, edits), () => file(stack, name, edits)]) {
        await expectRefusal(stack, send, expected);
      }
      const { errors }: { errors: readonly { detail: string }[] } = Object((await file(stack, name, edits)).body);
      expect(errors[0]?.detail).toContain(wanted.says);
      return;
    }
    const checked = await check(name, edits);
    expect(checked.status).toBe(200);
    expect(stack.orders.stored.commits()).toHaveLength(0);
    const found = findingsAt(checked, `${at}/0/value`);
    const ours = new Set(['identifier-corrected', 'number-not-assigned', 'digits-lost', 'nobody-named']);
    expect(found.map(({ code }) => String(code)).filter((code) => ours.has(code))).toEqual(wanted.found ?? []);
    expect(found.map(({ readAs }) => readAs).filter((as) => as !== undefined)).toEqual(
      wanted.readAs === undefined ? [] : [wanted.readAs],
    );
    const answer = await file(stack, name, edits);
    expect(answer.status).toBe(201);
    expect(findingsAt(answer, `${at}/0/value`).map(({ code }) => code)).toEqual(found.map(({ code }) => code));
    expect(answer.text).not.toContain('readAs'); // no record has it
    expectDiscreet(stack);
  });
});

describe('two spellings of one thing', () => {
  it.each(inputs.meetings)('$id in one filing are refused as one: $why', async ({ one, other }) => {
    const moment = { timestamp: '2026-11-03T14:22:05Z' };
    const withMoment = (named: typeof one) =>
      named.type === 'ip_with_timestamp' ? { ...named, ...moment } : { ...named, ...RANGE };
    const edits = { '/certificate/accounts': [withMoment(one), withMoment(other)] };
    await expectRefusal(stack, () => file(stack, 'us-2703f', edits), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/certificate/accounts/1'],
    });
  });
});

describe('another member of a form', () => {
  /** What these rows look for; other findings stand beside them. */
  const LOOKED_FOR = new Set([
    'name-not-registered',
    'free-mailbox',
    'foreign-telephone',
    'period-ends-ahead',
    'telephone-corrected',
  ]);

  it.each(inputs.members)('$id: $why', async ({ form, edits, wanted }) => {
    const name = sampleOf(form);
    if (wanted.refused !== undefined) {
      const code = ERROR_CODES.find((one) => one === wanted.refused) ?? 'record-damaged'; // which nothing here is
      const expected = { status: 422, code, pointers: [wanted.at] };
      for (const send of [() => check(name, edits), () => file(stack, name, edits)]) {
        await expectRefusal(stack, send, expected);
      }
      const { errors }: { errors: readonly { detail: string }[] } = Object((await file(stack, name, edits)).body);
      expect(errors[0]?.detail).toContain(wanted.says);
      return;
    }
    const { findings }: { findings: readonly Record<string, unknown>[] } = Object((await check(name, edits)).body);
    const found = findings.filter(({ code }) => LOOKED_FOR.has(String(code)));
    if (wanted.found) expect(found.map(({ code, pointer }) => [code, pointer])).toEqual(wanted.found);
    expect(found.find(({ readAs }) => readAs !== undefined)?.['readAs']).toBe(wanted.readAs);
    const orderId = await filed(stack, name, edits);
    const { state } = (await stack.orders.latest(orderId))?.commit ?? {};
    const [certificate] = state ? await openParts(stack, state, ['certificate']) : [];
    for (const [pointer, member] of Object.entries(wanted.kept ?? {})) {
      expect(memberAt({ certificate: certificate?.value }, pointer)).toEqual(member);
    }
    expectDiscreet(stack);
  });
});

describe('what a form says in words', () => {
  it.each(inputs.filings)('$id is taken, and kept with line ends of one kind: $why', async ({ form, edits, kept }) => {
    const orderId = await filed(stack, sampleOf(form), edits);
    const { state } = (await stack.orders.latest(orderId))?.commit ?? {};
    const [certificate] = state ? await openParts(stack, state, ['certificate']) : [];
    for (const [pointer, text] of Object.entries(kept)) {
      expect(memberAt({ certificate: certificate?.value }, pointer)).toBe(text);
    }
  });

  it.each`
    why                              | text                     | language            | detail
    ${'an override without its end'} | ${'Konto \u202evon Max'} | ${undefined}        | ${'contains a direction sign without its partner (U+202E) at character 7, between “Konto” and “von”'}
    ${'the same, read in German'}    | ${'Konto \u202evon Max'} | ${'de-AT, en;q=.5'} | ${'enthält ein Richtungszeichen ohne sein Gegenstück (U+202E), an der Stelle 7, zwischen „Konto“ und „von“'}
    ${'a tag'}                       | ${'\u{e0041}Konto'}      | ${'fr'}             | ${'contient un caractère d’étiquette (U+E0041), au caractère 1, avant « Konto »'}
    ${'a private sign'}              | ${'Konto\ue000'}         | ${'es'}             | ${'contiene un carácter de uso privado (U+E000), en el carácter 6, después de «Konto»'}
    ${'a control'}                   | ${'\u0007'}              | ${'pl'}             | ${'zawiera znak sterujący (U+0007), na pozycji 1'}
    ${'a language nobody speaks'}    | ${'Konto\ue000'}         | ${'tlh'}            | ${'contains a private-use character (U+E000) at character 6, after “Konto”'}
  `('names $why', async ({ text, language, detail }) => {
    const request = checkRequest(filing('us-2703f', { '/certificate/statement': text }));
    const headers = { ...request.headers, ...(language && { 'accept-language': language }) };
    const answer = await stack.officer({ ...request, headers }, FILER['us-2703f']);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ pointer: '/certificate/statement', detail }] });
    expect(await stack.snapshot()).toEqual(await new Stack().snapshot());
    expectDiscreet(stack);
  });
});
