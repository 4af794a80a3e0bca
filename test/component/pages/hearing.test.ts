import { beforeEach, describe, expect, it } from 'vitest';
import { createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { AUTHORITY_POLICY } from '../../../shared/domain/policy/authorities.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { ApiRefusal } from '../../../web/steps/ask.ts';
import { Browser, Pages, type SeenPage } from '../../support/browser.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import { assign, CHALLENGE, caseRequest, decideAs, issueCode, reopenCase, writeAs } from '../../support/cases.ts';
import { PanelCase } from '../../support/panel.ts';
import { commandRequest, FILER } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let stack: Stack;
let orderId: OrderId;
let pages: Pages;
let browser: Browser;
let code: string;
beforeEach(async () => {
  ({ stack, orderId, pages, browser, code } = await tellPerson());
  const token = await reopenCase(stack, orderId, code);
  expect((await stack.person(caseRequest('challenges', CHALLENGE, { token }))).status).toBe(201);
  await assign(stack, orderId, 'r1');
  await enter();
});

const enter = (by = browser): Promise<SeenPage> => by.post('/?language=en', { code });
const keyIn = (html: string): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '';
const keyAt = async (path: string): Promise<string> => keyIn((await browser.get(path)).html);
const events = (type: string): number =>
  stack.orders.stored
    .commits()
    .flatMap(({ commit }) => commit.events)
    .filter((event) => event.type === type).length;

/** When the last of a panel can be contested no more, ms since 1970. */
const latestContestable = ({ stack: { orders } }: PanelCase): number =>
  Math.max(
    ...orders.stored
      .commits()
      .flatMap(({ commit }) => commit.events)
      .map((event) => (event.type === 'review.assigned' ? (event.contestableUntil ?? 0) : 0)),
  );

const HOSTILE = '<script>alert(1)</script> & "so"\nand on';
const SHOWN = '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;';

/** Decided against the person, by one who is drawn anew for each. */
async function decide(review: 'r1' | 'r2', by = aReviewerStanding()): Promise<void> {
  await decideAs(stack, orderId, review, 'affirm', 'It stands.', by);
}

const FORMS = {
  '/messages': { review: 'r1', text: 'She died in January.' },
  '/appeal': { challenge: 'c1', text: 'It is not mine.' },
  '/conflict': { seat: 'r1.1', ground: 'personal-tie', reason: 'We are neighbours.' },
} as const;
type FormPath = keyof typeof FORMS;
const PATHS = Object.keys(FORMS) as FormPath[];
const wordsOf = (path: FormPath): string => Object.values(FORMS[path]).at(-1) ?? '';
const EVENT = {
  '/messages': 'message.sent',
  '/appeal': 'appeal.filed',
  '/conflict': 'review.conflict-declared',
} as const;
const LEADS_TO = {
  '/messages': '/messages?done=sent',
  '/appeal': '/appeal-receipt',
  '/conflict': '/conflict?done=recorded',
} as const;

/** What comes before an appeal is the decision. */
async function ready(path: FormPath): Promise<void> {
  if (path === '/appeal') await decide('r1');
}

/** Sends it, and expects it refused in words beside the field, with what was typed still there and nothing filed. */
async function expectRefused(
  path: FormPath,
  fields: Readonly<Record<string, string>>,
  { said, field, status = 422 }: { readonly said: string; readonly field: string; readonly status?: number },
): Promise<SeenPage> {
  const before = await stack.snapshot();
  const answer = await browser.post(path, { key: 'k', ...fields });
  expect([answer.status, answer.location]).toEqual([status, '']);
  expect(answer.html).toContain(said);
  expect(answer.html).toContain('<title>Error: ');
  expect(answer.html).toContain(`href="#${field}"`);
  expect(answer.html).toContain(`id="${field}-error"`);
  const written = fields['text'] ?? fields['reason'] ?? '';
  if (written !== '') expect(answer.html).toContain(`>\n${written}</textarea>`);
  expect(await stack.snapshot()).toEqual(before);
  return answer;
}

describe('the case', () => {
  it('leads to what can be done with an objection that is open', async () => {
    const { html } = await browser.get('/case');
    for (const href of ['/messages?review=r1', '/conflict', '/messages']) expect(html).toContain(`href="${href}"`);
    expect(html).not.toContain('href="/appeal');
  });

  it('leads to an appeal of one that is decided, as long as there is time', async () => {
    await decide('r1');
    const { html } = await browser.get('/case');
    expect(html).toContain('href="/appeal?challenge=c1"');
    for (const href of ['/messages?review=r1', '/conflict']) expect(html).not.toContain(`href="${href}"`);
    stack.clock.advance(14 * DAY_MS);
    await enter();
    expect((await browser.get('/case')).html).not.toContain('href="/appeal');
  });

  it('leads to no conflict before somebody decides', async () => {
    await browser.post('/conflict', FORMS['/conflict']);
    expect((await browser.get('/case')).html).not.toContain('href="/conflict"');
  });
});

describe('what somebody wrote, in a language nobody knows', () => {
  it.each`
    language | said
    ${'en'}  | ${'It is not translated here.'}
    ${'de'}  | ${'Es wird hier nicht übersetzt.'}
    ${'fr'}  | ${'Il n’est pas traduit ici.'}
    ${'es'}  | ${'Aquí no se traduce.'}
    ${'pl'}  | ${'Tutaj nie jest tłumaczony.'}
  `('is marked so, on pages in $language, and is said to have no translation', async ({ language, said }) => {
    await writeAs(stack, orderId, 'r1', 'Proszę napisać.');
    await decide('r1');
    for (const [path, written] of [
      ['/messages', 'Proszę napisać.'],
      ['/case', 'It stands.'],
    ]) {
      const { html } = await browser.get(`${path}?language=${language}`);
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).toContain(`<div class="hf-inset-text" lang="" dir="auto">${written}<br></div>`);
      expect(html).toContain(said);
    }
  });

  it('is told of where one language is known and is not that of the page', async () => {
    const english = (await browser.get('/case?language=en')).html;
    expect(english).not.toContain('<span lang="en">');
    const polish = (await browser.get('/case?language=pl')).html;
    expect(polish).toMatch(
      /<span lang="en">[^<]*2023\/1543[^<]*<\/span> <span class="hf-hint">\(tylko w tym języku: angielski\)/,
    );
  });
});

describe('what was said', () => {
  it('is shown with who said it and when, and what somebody wrote stays text', async () => {
    await writeAs(stack, orderId, 'r1', `${HOSTILE} 1`);
    await stack.officer(
      commandRequest(orderId, 'messages', { review: 'r1', text: 'We stay with it.' }),
      FILER['epoc-pr'],
    );
    await browser.post('/messages', { review: 'r1', text: `${HOSTILE} 2`, key: await keyAt('/messages') });
    const { html } = await browser.get('/messages');
    for (const who of ['The reviewer', 'The authority', 'You']) {
      expect(html).toMatch(new RegExp(`<h2 class="hf-heading-s">${who}, Saturday,? 5 December 2026 at \\d\\d:\\d\\d`));
    }
    expect(html.split(SHOWN)).toHaveLength(3);
    expect(html).toContain('We stay with it.');
    expect(html).not.toContain('<script');
  });

  it('goes back page by page to the first', async () => {
    for (let number = 1; number <= 60; number += 1) {
      if (number === 40) stack.clock.advance(DAY_MS);
      await writeAs(stack, orderId, 'r1', `word ${number}.`);
    }
    await enter();
    const latest = await browser.get('/messages');
    expect([latest.html.includes('word 60.'), latest.html.includes('word 10.')]).toEqual([true, false]);
    const [, earlier = ''] = /href="(\/messages\?before=[^"]+)"/.exec(latest.html) ?? [];
    const { html } = await browser.get(earlier);
    expect([html.includes('word 1.'), html.includes('word 10.'), html.includes('word 60.')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(html).toContain('Back to the latest');
    expect(html).not.toContain('?before=');
  });

  it('of nothing says so, and a cursor that is none is told of', async () => {
    expect((await browser.get('/messages')).html).toContain('Nothing was said yet');
    expect((await browser.get('/messages?before=*')).status).toBe(400);
  });

  it('is asked which review it is about where the one that was meant is not there any more', async () => {
    const { html } = await browser.get('/messages?review=r9');
    expect(html).toContain('Which one is it about?');
    expect(html).not.toContain('checked');
  });
});

describe.each(PATHS)('what is sent from %s', (path) => {
  beforeEach(() => ready(path));

  it('is filed, by a page that a refresh does not send again', async () => {
    const answer = await browser.post(path, { ...FORMS[path], key: await keyAt(path) });
    expect([answer.status, answer.location]).toEqual([303, LEADS_TO[path]]);
    expect(events(EVENT[path])).toBe(1);
    const before = await stack.snapshot();
    for (let time = 0; time < 2; time += 1) expect((await browser.get(answer.location)).status).toBe(200);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('twice, by a second click or from two windows, is once', async () => {
    const keys = [await keyAt(path), await keyAt(path)];
    expect(keys[0]).not.toBe('');
    for (const key of [...keys, ...keys]) {
      expect((await browser.post(path, { ...FORMS[path], key })).location).toBe(LEADS_TO[path]);
    }
    expect(events(EVENT[path])).toBe(1);
  });

  it('with other words under a key that was used, is told of, and can be sent under another', async () => {
    const key = await keyAt(path);
    await browser.post(path, { ...FORMS[path], key });
    const before = await stack.snapshot();
    const { status, html } = await browser.post(path, {
      ...FORMS[path],
      [path === '/conflict' ? 'reason' : 'text']: 'Else.',
      key,
    });
    expect(status).toBe(422);
    expect(html).toContain('Other words were sent from this page before');
    expect(html).toContain('>\nElse.</textarea>');
    expect(keyIn(html)).not.toBe(key);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('is kept when the visit ends meanwhile, and stands in its form after the same code', async () => {
    const key = await keyAt(path);
    stack.clock.advance(31 * MINUTE_MS);
    const before = await stack.snapshot();
    expect((await browser.post(path, { ...FORMS[path], key })).location).toBe('/');
    expect(await stack.snapshot()).toEqual(before);
    expect((await enter()).location).toBe(path);
    const { html } = await browser.get(path);
    expect(html).toContain(`>\n${wordsOf(path)}</textarea>`);
    expect(keyIn(html)).toBe(key);
    expect((await browser.post(path, { ...FORMS[path], key })).status).toBe(303);
    expect((await browser.get(path)).html).not.toContain(`>\n${wordsOf(path)}</textarea>`);
  });

  it('is kept when the API does not answer', async () => {
    pages.api.outage.begin();
    expect((await browser.post(path, { ...FORMS[path], key: 'k' })).status).toBe(503);
    pages.api.outage.end();
    expect(events(EVENT[path])).toBe(0);
    expect((await browser.get(path)).html).toContain(`>\n${wordsOf(path)}</textarea>`);
  });

  it('in the same moment as others wrote is told of, to be sent again', async () => {
    pages.api.breakNext(new ApiRefusal('order-version-conflict', 1));
    const before = await stack.snapshot();
    const { status, html } = await browser.post(path, { ...FORMS[path], key: 'k' });
    expect([status, html.includes('at the same moment'), keyIn(html)]).toEqual([422, true, 'k']);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('with a case code in it is refused, and says why', async () => {
    const name = path === '/conflict' ? 'reason' : 'text';
    const text = `It is ${createCaseCode(new Uint8Array(20).fill(9))}, I think.`;
    await expectRefused(path, { ...FORMS[path], [name]: text }, { said: 'There is a case code', field: name });
  });

  it('with a sign nobody sees is refused at its field', async () => {
    const name = path === '/conflict' ? 'reason' : 'text';
    const text = 'a\u0000b';
    const before = await stack.snapshot();
    const { status, html } = await browser.post(path, { ...FORMS[path], [name]: text, key: 'k' });
    expect([status, html.includes('This can not be taken'), html.includes(`id="${name}-error"`)]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('stays text when it is shown again', async () => {
    const name = path === '/conflict' ? 'reason' : 'text';
    const { html } = await browser.post(path, { [name]: HOSTILE });
    expect(html).toContain(SHOWN);
    expect(html).not.toContain('<script');
  });

  it('once the record is erased says so', async () => {
    await stack.vault.destroy(orderId);
    const before = await stack.snapshot();
    const { status, html } = await browser.post(path, { ...FORMS[path], key: 'k' });
    expect([status, html.includes('This case is deleted')]).toEqual([410, true]);
    expect(await stack.snapshot()).toEqual(before);
  });
});

describe('an answer', () => {
  it.each`
    fields                               | said                            | field
    ${{ review: 'r1', text: ' ' }}       | ${'Write what you want to say'} | ${'text'}
    ${{ review: 'r9', text: 'Hello?' }}  | ${'Choose which one you mean'}  | ${'text'}
    ${{ review: 'all', text: 'Hello?' }} | ${'Choose which one you mean'}  | ${'text'}
  `('of $fields is refused: $said', async ({ fields, said, field }) => {
    await expectRefused('/messages', fields, { said, field });
  });

  it('after the decision is refused, and shows what was typed to copy it', async () => {
    await decide('r1');
    const { html } = await expectRefused('/messages', FORMS['/messages'], {
      said: 'there is a decision already',
      field: 'text',
    });
    expect(html).toContain('This is what you typed');
  });

  it('is refused for the day once as much was said as is taken', async () => {
    for (let number = 1; number <= AUTHORITY_POLICY.commandsPerDay.words; number += 1) {
      await browser.post('/messages', { ...FORMS['/messages'], key: `k-${number}` });
    }
    const said = 'You sent as much as is taken within one day';
    await expectRefused('/messages', FORMS['/messages'], { said, field: 'text', status: 429 });
  });
});

describe('an appeal', () => {
  it('gives a receipt, to save, print or photograph, which is there again after another visit', async () => {
    await decide('r1');
    await browser.post('/appeal', { challenge: 'c1', text: '', key: await keyAt('/appeal') });
    for (let time = 0; time < 2; time += 1) {
      const { html } = await browser.get('/appeal-receipt');
      for (const said of [
        'Your appeal was received',
        'Saturday',
        'Save this page',
        'Your objection of',
        'An answer is due by',
      ]) {
        expect(html).toContain(said);
      }
      expect(html.replaceAll('<wbr>', '')).toMatch(/<code>[\w-]+\.[\w-]+\.[\w-]+<\/code>/);
      stack.clock.advance(31 * MINUTE_MS);
      if (time === 0) expect((await enter()).location).toBe('/case');
    }
    stack.clock.advance(60 * MINUTE_MS);
    await enter();
    expect((await browser.get('/appeal-receipt')).location).toBe('/case');
  });

  it('whose receipt can not be kept is not lost: sent again it is the same', async () => {
    await decide('r1');
    const fields = { ...FORMS['/appeal'], key: await keyAt('/appeal') };
    const { keepDraft } = pages.visits;
    pages.visits.keepDraft = async (name, form, part) => {
      if (form === '/appeal-receipt') throw new HoldfastError('service-unavailable', 'down');
      await keepDraft.call(pages.visits, name, form, part);
    };
    expect((await browser.post('/appeal', fields)).status).toBe(503);
    pages.visits.keepDraft = keepDraft;
    const { html } = await browser.get('/appeal');
    expect(html).toContain('There is no decision that you can appeal now');
    expect(html).toContain('>\nIt is not mine.</textarea>');
    expect((await browser.post('/appeal', fields)).location).toBe('/appeal-receipt');
    expect(events('appeal.filed')).toBe(1);
  });

  it('is of the one that is chosen, where there are several', async () => {
    await decide('r1');
    const token = await reopenCase(stack, orderId, code);
    await stack.person(caseRequest('challenges', CHALLENGE, { token, key: 'another' }));
    const second = aReviewerStanding({ person: 'person-reviewer-2' });
    await assign(stack, orderId, 'r2', second);
    await decide('r2', second);
    const { html } = await browser.get('/appeal?challenge=c2');
    expect(html).toMatch(/value="c2" checked/);
    await expectRefused('/appeal', { text: 'Neither.' }, { said: 'Choose which one you mean', field: 'challenge' });
    expect((await browser.post('/appeal', { challenge: 'c2', key: keyIn(html) })).location).toBe('/appeal-receipt');
    expect((await browser.get('/case')).html).not.toContain('href="/appeal?challenge=c2"');
    expect((await browser.get('/appeal')).html).toContain('name="challenge" value="c1"');
  });

  it('is refused too late, before a decision, and twice', async () => {
    const fields = FORMS['/appeal'];
    await expectRefused('/appeal', fields, { said: 'There is no decision yet', field: 'text' });
    await expectRefused('/appeal', { ...fields, challenge: 'c9' }, { said: 'Choose which one', field: 'text' });
    await decide('r1');
    stack.clock.advance(14 * DAY_MS);
    await enter();
    const { html } = await expectRefused('/appeal', fields, {
      said: 'The time to appeal this decision is over',
      field: 'text',
    });
    expect(html).toContain('There is no decision that you can appeal now');
  });

  it('is refused once there was one', async () => {
    await decide('r1');
    await browser.post('/appeal', { ...FORMS['/appeal'], key: 'first' });
    await expectRefused('/appeal', FORMS['/appeal'], { said: 'You appealed this decision before', field: 'text' });
  });
});

describe('that somebody should not decide', () => {
  it('is said of the house, until when, and on which ground', async () => {
    const { html } = await browser.get('/conflict');
    for (const said of ['review-chamber', 'They have personal ties', 'href="/case"']) expect(html).toContain(said);
    await browser.post('/conflict', { ...FORMS['/conflict'], key: keyIn(html) });
    expect((await browser.get('/conflict?done=recorded')).html).toContain('Your words were received');
    expect((await browser.get('/conflict')).html).toContain('the person is still being chosen');
  });

  it.each`
    change                       | said                              | field
    ${{ reason: '' }}            | ${'Write what you know about it'} | ${'reason'}
    ${{ ground: '' }}            | ${'Choose why'}                   | ${'ground'}
    ${{ ground: 'constructor' }} | ${'Choose why'}                   | ${'ground'}
    ${{ seat: 'r1.7' }}          | ${'Choose which one you mean'}    | ${'reason'}
    ${{ seat: 'somebody' }}      | ${'Choose which one you mean'}    | ${'reason'}
  `('of $change is refused: $said', async ({ change, said, field }) => {
    await expectRefused('/conflict', { ...FORMS['/conflict'], ...change }, { said, field });
  });

  it('is refused while nobody decides, and after the decision', async () => {
    await browser.post('/conflict', { ...FORMS['/conflict'], key: 'first' });
    await expectRefused('/conflict', FORMS['/conflict'], { said: 'another person is being chosen', field: 'reason' });
    const second = aReviewerStanding({ person: 'person-reviewer-2' });
    await assign(stack, orderId, 'r1', second);
    await decide('r1', second);
    await expectRefused('/conflict', FORMS['/conflict'], { said: 'there is a decision already', field: 'reason' });
  });

  it('is refused a third time, and may be written still', async () => {
    for (const number of [2, 3]) {
      await browser.post('/conflict', { ...FORMS['/conflict'], key: `k-${number}` });
      await assign(stack, orderId, 'r1', aReviewerStanding({ person: `person-reviewer-${number}` }));
    }
    await expectRefused('/conflict', FORMS['/conflict'], { said: 'You did this twice in your case', field: 'reason' });
  });

  it('names the member of a panel', async () => {
    const panel = await PanelCase.drawn(new Stack());
    const own = new Browser(new Pages(panel.stack));
    await own.post('/?language=en', { code: await issueCode(panel.stack, panel.orderId) });
    const { html } = await own.get('/conflict');
    for (const seat of [1, 2, 3]) expect(html).toContain(`reviewer ${seat} of 3`);
    expect(html).toContain('You can do this until');
    const fields = { seat: 'r2.2', ground: 'own-interest', reason: 'They own it.', key: keyIn(html) };
    expect((await own.post('/conflict', fields)).location).toBe('/conflict?done=recorded');
    const later = await own.get('/conflict');
    expect([later.html.includes('value="r2.1"'), later.html.includes('value="r2.2"')]).toEqual([true, false]);
  });

  it('is offered no more after its days, to the second, and the page says so', async () => {
    const panel = await PanelCase.drawn(new Stack());
    const own = new Browser(new Pages(panel.stack));
    const typed = await issueCode(panel.stack, panel.orderId);
    await own.post('/?language=en', { code: typed });
    expect((await own.get('/case')).html).toContain('href="/conflict"');
    expect((await own.get('/conflict')).html).toContain('value="r2.1"');
    const until = latestContestable(panel);
    panel.stack.clock.advance(until - panel.stack.clock.now() - 1);
    await own.post('/?language=en', { code: typed });
    expect((await own.get('/case')).html).toContain('href="/conflict"');
    panel.stack.clock.advance(1);
    expect((await own.get('/case')).html).not.toContain('href="/conflict"');
    const { html } = await own.get('/conflict');
    expect([html.includes('The time for this is over'), html.includes('<form')]).toEqual([true, false]);
  });

  it('is refused after its days', async () => {
    const panel = await PanelCase.drawn(new Stack());
    const own = new Browser(new Pages(panel.stack));
    const typed = await issueCode(panel.stack, panel.orderId);
    panel.stack.clock.advance(6 * DAY_MS);
    await own.post('/?language=en', { code: typed });
    const before = await panel.stack.snapshot();
    const fields = { seat: 'r2.2', ground: 'own-interest', reason: 'They own it.' };
    const { status, html } = await own.post('/conflict', fields);
    expect([status, html.includes('The time for this is over')]).toEqual([422, true]);
    expect(await panel.stack.snapshot()).toEqual(before);
  });
});

it('what was typed by somebody with another code is nobody else’s', async () => {
  stack.clock.advance(31 * MINUTE_MS);
  await browser.post('/messages', FORMS['/messages']);
  code = await issueCode(stack, orderId);
  expect((await enter()).location).toBe('/case');
  expect((await browser.get('/messages')).html).not.toContain('She died');
});
