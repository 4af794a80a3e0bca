import { beforeEach, describe, expect, it } from 'vitest';
import { createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import { PERSON_POLICY } from '../../../shared/domain/policy/persons.ts';
import { LANGUAGES } from '../../../web/steps/languages.ts';
import { Browser, PublicPages } from '../../support/browser.ts';
import { at } from '../../support/builders.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let pages: PublicPages;
let browser: Browser;
beforeEach(() => {
  stack = new Stack();
  pages = new PublicPages(stack);
  browser = new Browser(pages);
});

const keyIn = (html: string): string => /name="key" value="([0-9a-f]{32})"/.exec(html)?.[1] ?? '';
const numberIn = (html: string): string => /<strong aria-hidden="true">([^<]+)<\/strong>/.exec(html)?.[1] ?? '';
const TEXT = 'Somebody reads my mail, says my brother.';
const CODE = createCaseCode(new Uint8Array(20).fill(9));

describe('asking for a check', () => {
  it('gives a number, spelled out for those who hear it, by which one asks how far it has come', async () => {
    const key = keyIn((await browser.get('/complaint')).html);
    const received = await browser.post('/complaint?language=en', { text: TEXT, key, contact: '', identifierHint: '' });
    expect(received.status).toBe(200);
    const number = numberIn(received.html);
    expect(received.html).toContain(`<span class="hf-visually-hidden">${[...number].join(' ')}</span>`);
    const asked = await browser.post('/complaint-enquiry?language=en', { number: number.toLowerCase() });
    expect(asked.html).toContain('It has not been checked yet');
    expect(asked.html).toContain('Received on Friday');
  });

  it('twice, by a refresh or a second click, is once: the same number', async () => {
    const key = keyIn((await browser.get('/complaint')).html);
    const numbers = [];
    for (let time = 0; time < 2; time += 1)
      numbers.push(numberIn((await browser.post('/complaint', { text: TEXT, key })).html));
    expect(new Set(numbers).size).toBe(1);
    expect(stack.complaints.all()).toHaveLength(1);
  });

  it.each`
    fields                                 | said                       | field
    ${{ text: '  ' }}                      | ${'Say what you suspect'}  | ${'text'}
    ${{ text: `It is ${CODE}, I think.` }} | ${'There is a case code'}  | ${'text'}
    ${{ text: TEXT, contact: CODE }}       | ${'There is a case code'}  | ${'contact'}
    ${{ text: 'a\u0000b' }}                | ${'This can not be taken'} | ${'text'}
  `(
    'is refused with $said at $field, with what was typed still there, and nothing stored',
    async ({ fields, said, field }) => {
      const before = await stack.snapshot();
      const { status, html } = await browser.post('/complaint?language=en', { key: 'x', ...fields });
      expect(status).toBe(422);
      expect(html).toContain(said);
      expect(html).toContain(`href="#${field}"`);
      expect(html).toContain(`id="${field}-error"`);
      if (fields.text === TEXT) expect(html).toContain(TEXT);
      expect(await stack.snapshot()).toEqual(before);
    },
  );

  it('too often is slowed, for whoever does it', async () => {
    for (let time = 0; time < 5; time += 1) await browser.post('/complaint', { text: TEXT });
    expect((await browser.post('/complaint', { text: TEXT })).status).toBe(429);
    expect((await new Browser(pages, '198.51.100.8').post('/complaint', { text: TEXT })).status).toBe(200);
  });
});

describe('asking how far it has come', () => {
  it.each`
    number                                                     | said
    ${''}                                                      | ${'Enter your number'}
    ${`${CODE.slice(0, -1)}${CODE.endsWith('A') ? 'B' : 'A'}`} | ${'This number is mistyped'}
    ${CODE}                                                    | ${'No check has this number'}
  `('with $number: $said', async ({ number, said }) => {
    const { status, html } = await browser.post('/complaint-enquiry?language=en', { number });
    expect([status, html.includes(said)]).toEqual([422, true]);
  });

  it.each(LANGUAGES)(
    'too often is told when it can be asked again, and what was typed stays, in %s',
    async (language) => {
      const ask = () => browser.post(`/complaint-enquiry?language=${language}`, { number: CODE });
      stack.clock.set(at('2026-11-20T16:25:30Z'));
      for (let time = 0; time < PERSON_POLICY.caseCodeTriesPerCaller; time += 1) expect((await ask()).status).toBe(422);
      const before = await stack.snapshot();
      const { status, html } = await ask();
      expect(status).toBe(429);
      expect(html).toContain(`value="${CODE}"`);
      expect(html).toMatch(/35 min[^<]*17:00/i); // the hour is over at 17:00 UTC
      expect(html).toContain('id="number-error"');
      expect(findFaults(html)).toEqual([]);
      expect(await stack.snapshot()).toEqual(before);
      stack.clock.set(at('2026-11-20T17:01:00Z'));
      expect((await ask()).status).toBe(422);
    },
  );
});
