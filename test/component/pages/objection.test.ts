import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { CHALLENGE_GROUNDS } from '../../../shared/domain/order/record/rights.ts';
import { GROUNDS } from '../../../web/persons/pages/objection.ts';
import { ApiRefusal } from '../../../web/steps/ask.ts';
import { listTongues } from '../../../web/steps/tongues.ts';
import { Browser, type Pages } from '../../support/browser.ts';
import { assign, caseOf, decideAs, issueCode, reopenCase, told } from '../../support/cases.ts';
import type { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let stack: Stack;
let orderId: OrderId;
let pages: Pages;
let browser: Browser;
let code: string;
beforeEach(async () => {
  ({ stack, orderId, pages, browser, code } = await tellPerson());
  await enter();
});

const enter = (by = browser, typed = code) => by.post('/?language=en', { code: typed });

const TEXT = 'The mailbox was my late aunt’s.\nNobody asked me.';

/** Answers each question, up to the last page. */
async function answerAll(by = browser, text = TEXT): Promise<void> {
  await by.post('/objection', { grounds: 'not-my-data' });
  await by.post('/objection/words', { text });
  await by.post('/objection/outcome', { outcome: 'end-the-hold' });
  await by.post('/objection/needs', { interpreter: 'fr', accessibility: 'Large print, please.' });
}

const challenges = () => stack.orders.stored.commits().at(-1)?.commit.state.rights.challenges ?? [];
const filed = (): number => challenges().length;

describe('an objection', () => {
  it('is asked for one question a page, shown once more, sent, and has a receipt', async () => {
    expect((await browser.get('/case')).html).toContain('href="/objection"');
    expect((await browser.get('/objection')).html).toContain('Why do you object?');
    const places = [
      (await browser.post('/objection', { grounds: 'not-my-data' })).location,
      (await browser.post('/objection/words', { text: TEXT })).location,
      (await browser.post('/objection/outcome', { outcome: 'end-the-hold' })).location,
      (await browser.post('/objection/needs', { interpreter: 'fr', accessibility: 'Large print, please.' })).location,
    ];
    expect(places).toEqual(['/objection/words', '/objection/outcome', '/objection/needs', '/objection/check']);
    const { html } = await browser.get('/objection/check');
    for (const said of ['The data are not mine', 'Nobody asked me.', 'French', 'Large print, please.']) {
      expect(html).toContain(said);
    }
    for (const path of ['/objection', '/objection/words', '/objection/outcome', '/objection/needs']) {
      expect(html).toContain(`href="${path}"`);
    }
    const sent = await browser.post('/objection/check', {});
    expect([sent.status, sent.location]).toEqual([303, '/objection/sent']);
    const receipt = await browser.get('/objection/sent');
    expect(receipt.html).toContain('Your objection was received');
    expect(receipt.html).toContain('<strong aria-hidden="true">c1</strong>');
    expect(receipt.html).toMatch(/<p class="hf-code">[\w-]+\.[\w-]+\.[\w-]+<\/p>/);
    expect(filed()).toBe(1);
    expect((await browser.get('/case')).html).toContain('Not decided yet');
  });

  it('without a ground of the list is one on another ground, in words', async () => {
    expect((await browser.post('/objection', {})).location).toBe('/objection/words');
    expect((await browser.get('/objection/words')).html).toContain('needs a few words');
    await browser.post('/objection/words', { text: 'Because.' });
    await browser.post('/objection/outcome', { outcome: 'narrow-the-hold' });
    await browser.post('/objection/needs', {});
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
    expect(challenges()).toMatchObject([{ grounds: ['other'] }]);
  });

  it('is changed from the last page, and goes back there', async () => {
    await answerAll();
    expect((await browser.get('/objection/words')).html).toContain('Nobody asked me.');
    expect((await browser.post('/objection/words', { text: 'In short: no.' })).location).toBe('/objection/check');
    const { html } = await browser.get('/objection/check');
    expect(html).toContain('In short: no.');
    expect(html).not.toContain('Nobody asked me.');
  });

  it('asks for words once they are needed, when a choice was changed', async () => {
    await answerAll(browser, '');
    expect((await browser.get('/objection/check')).html).toContain('Check your answers');
    await browser.post('/objection/outcome', { outcome: 'other' });
    const { status, html } = await browser.post('/objection/check', {});
    expect([status, html.includes('href="#text"')]).toEqual([422, true]);
    expect(filed()).toBe(0);
  });

  it('comes late with a reason, which nobody else is asked for', async () => {
    stack.clock.advance(60 * DAY_MS);
    await enter();
    await answerAll();
    expect((await browser.get('/objection/check')).location).toBe('/objection/late');
    const empty = await browser.post('/objection/late', { reason: ' ' });
    expect([empty.status, empty.html.includes('Say why you object only now')]).toEqual([422, true]);
    expect((await browser.post('/objection/late', { reason: 'I was in hospital.' })).location).toBe('/objection/check');
    expect((await browser.get('/objection/check')).html).toContain('I was in hospital.');
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
    expect(filed()).toBe(1);
  });

  it('shows what was typed as text, whatever it is', async () => {
    await answerAll(browser, '<script>alert(1)</script>{moment}');
    expect((await browser.get('/objection/check')).html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{moment}');
  });

  it('offers the grounds of the API, and every language by its name', () => {
    expect(GROUNDS).toEqual(CHALLENGE_GROUNDS);
    const tongues = listTongues('de');
    expect(tongues).toHaveLength(183);
    for (const { value, text } of tongues) expect(text).not.toBe(value);
  });
});

describe('sent twice', () => {
  it('by a second click is filed once, with the same receipt', async () => {
    await answerAll();
    const both = await Promise.all([browser.post('/objection/check', {}), browser.post('/objection/check', {})]);
    expect(both.map(({ location }) => location)).toEqual(['/objection/sent', '/objection/sent']);
    expect(filed()).toBe(1);
  });

  it('by a refresh, the way back or another tab leads to the receipt', async () => {
    await answerAll();
    await browser.post('/objection/check', {});
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
    expect((await browser.get('/objection/check')).location).toBe('/objection/sent');
    await browser.post('/objection/words', { text: TEXT }); // a tab that was open still
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
    expect(filed()).toBe(1);
  });

  it('because no answer came is filed once', async () => {
    await answerAll();
    const { api } = pages;
    const ask = api.ask.bind(api);
    api.ask = async (request) => {
      const answer = await ask(request);
      if (request.path.endsWith('/challenges')) throw new ApiRefusal('service-unavailable', undefined);
      return answer;
    };
    expect((await browser.post('/objection/check', {})).status).toBe(503);
    api.ask = ask;
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
    expect(filed()).toBe(1);
  });

  it('with other words, after no answer came, is told of as filed', async () => {
    await answerAll();
    const { api } = pages;
    const ask = api.ask.bind(api);
    api.ask = async (request) => {
      const answer = await ask(request);
      if (request.path.endsWith('/challenges')) throw new ApiRefusal('service-unavailable', undefined);
      return answer;
    };
    await browser.post('/objection/check', {});
    api.ask = ask;
    await browser.post('/objection/words', { text: 'Other words.' });
    expect((await browser.post('/objection/check', {})).location).toBe('/objection');
    expect((await browser.get('/objection')).html).toContain('You have objected already');
    expect(filed()).toBe(1);
  });
});

describe('what was typed', () => {
  it('comes back, where it was, to whoever comes with the same code', async () => {
    await browser.post('/objection', { grounds: 'wrong-person' });
    stack.clock.advance(MINUTE_MS);
    await browser.post('/objection/words', { text: 'First words.' });
    stack.clock.advance(30 * MINUTE_MS);
    expect((await browser.post('/objection/outcome', { outcome: 'other' })).location).toBe('/');
    expect((await browser.get('/')).html).toContain('What you typed is kept until');
    expect((await enter()).location).toBe('/objection/outcome');
    expect((await browser.get('/objection/outcome')).html).toMatch(/value="other" checked/);
    await browser.post('/objection/outcome', { outcome: 'other' });
    await browser.post('/objection/needs', {});
    const { html } = await browser.get('/objection/check');
    for (const said of ['They mistake me', 'First words.']) expect(html).toContain(said);
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
    expect(filed()).toBe(1);
  });

  it('comes back there after every visit that ends', async () => {
    await browser.post('/objection', { grounds: 'wrong-person' });
    stack.clock.advance(MINUTE_MS);
    await browser.post('/objection/words', { text: 'First words.' });
    for (let visit = 0; visit < 3; visit += 1) {
      stack.clock.advance(30 * MINUTE_MS);
      expect((await enter()).location).toBe('/objection/words');
    }
    expect((await browser.get('/objection/words')).html).toContain('First words.');
  });

  it('never comes to whoever comes with another code', async () => {
    await answerAll();
    const other = await issueCode(stack, await told(stack, 'epoc-pr', 'key-2'));
    stack.clock.advance(30 * MINUTE_MS);
    expect((await enter(browser, other)).location).toBe('/case');
    expect((await browser.get('/objection/check')).location).toBe('/objection');
    expect((await browser.get('/objection/words')).html).not.toContain('Nobody asked me.');
  });

  it('is forgotten once it is sent, but for the receipt, and that after an hour', async () => {
    await answerAll();
    await browser.post('/objection/check', {});
    expect(pages.visits.all().drafts.map(([, form]) => form)).toEqual(['/objection/sent']);
    stack.clock.advance(30 * MINUTE_MS);
    expect((await enter()).location).toBe('/case'); // a receipt is nothing that somebody was writing
    expect((await browser.get('/objection/sent')).html).toContain('Your objection was received');
    stack.clock.advance(HOUR_MS);
    await enter();
    expect((await browser.get('/objection/sent')).location).toBe('/case');
  });

  it('stays when the API is down, asks to wait, or its session is over', async () => {
    await answerAll();
    for (const [refusal, status] of [
      ['service-unavailable', 503],
      ['too-many-tries', 429],
    ] as const) {
      pages.api.breakNext(new ApiRefusal(refusal, 60));
      expect((await browser.post('/objection/check', {})).status).toBe(status);
      expect((await browser.get('/objection/check')).html).toContain('Nobody asked me.');
    }
    stack.clock.advance(30 * MINUTE_MS);
    expect((await browser.post('/objection/check', {})).location).toBe('/');
    expect((await enter()).location).toBe('/objection/check');
    expect((await browser.get('/objection/check')).html).toContain('Nobody asked me.');
    expect(filed()).toBe(0);
  });
});

describe('is refused, with what was typed still there and nothing filed:', () => {
  it.each`
    path                    | fields                                          | said                      | field
    ${'/objection/words'}   | ${{ text: 'CODE it is' }}                       | ${'There is a case code'} | ${'text'}
    ${'/objection/outcome'} | ${{}}                                           | ${'Choose what should'}   | ${'outcome'}
    ${'/objection/outcome'} | ${{ outcome: 'x' }}                             | ${'Choose what should'}   | ${'outcome'}
    ${'/objection/needs'}   | ${{ interpreter: 'xx' }}                        | ${'Choose a language'}    | ${'interpreter'}
    ${'/objection/needs'}   | ${{ interpreter: 'fr', accessibility: 'CODE' }} | ${'There is a case code'} | ${'accessibility'}
    ${'/objection/late'}    | ${{ reason: 'CODE' }}                           | ${'There is a case code'} | ${'reason'}
  `('$fields on $path', async ({ path, fields, said, field }) => {
    const typed = Object.fromEntries(
      Object.entries<string>(fields).map(([name, text]) => [name, text.replace('CODE', code)]),
    );
    const { status, html } = await browser.post(path, typed);
    expect(status).toBe(422);
    expect(html).toContain(said);
    expect(html).toContain(`href="#${field}"`);
    if (typed[field] !== undefined && path !== '/objection/outcome' && field !== 'interpreter') {
      expect(html).toContain(typed[field]);
    }
    expect(filed()).toBe(0);
  });

  it.each`
    path                  | fields                                  | field
    ${'/objection/words'} | ${{ text: 'a\u0000b' }}                 | ${'text'}
    ${'/objection/words'} | ${{ text: 'x'.repeat(10_001) }}         | ${'text'}
    ${'/objection/needs'} | ${{ accessibility: 'y'.repeat(1_001) }} | ${'accessibility'}
  `('what the API refuses of $field, on its page', async ({ path, fields, field }) => {
    await answerAll();
    await browser.post(path, fields);
    const before = await stack.snapshot();
    const { status, html } = await browser.post('/objection/check', {});
    expect(status).toBe(422);
    expect(html).toContain('This can not be taken');
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`action="${path}"`);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('a late one without a reason, where the API finds it late and the page did not', async () => {
    await answerAll();
    const { api } = pages;
    const ask = api.ask.bind(api);
    api.ask = async (request) => {
      if (request.path.endsWith('/challenges')) {
        throw new ApiRefusal('challenge-too-late', undefined, [{ pointer: '/lateReason', detail: 'say why' }]);
      }
      return await ask(request);
    };
    const { status, html } = await browser.post('/objection/check', {});
    expect([status, html.includes('action="/objection/late"')]).toEqual([422, true]);
  });

  it('while another is open', async () => {
    const other = new Browser(pages);
    await enter(other);
    await answerAll(other);
    await answerAll();
    await browser.post('/objection/check', {});
    const before = await stack.snapshot();
    const { status, html } = await other.post('/objection/check', {});
    expect([status, html.includes('You have objected already')]).toEqual([409, true]);
    expect((await browser.get('/objection')).html).toContain('You have objected already');
    expect((await browser.get('/case')).html).not.toContain('href="/objection"');
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each`
    refusal                   | said
    ${'challenges-exhausted'} | ${'You have used all your objections'}
    ${'order-not-received'}   | ${'nothing was frozen'}
  `('$refusal', async ({ refusal, said }) => {
    await answerAll();
    const { api } = pages;
    const ask = api.ask.bind(api);
    api.ask = async (request) => {
      if (request.path.endsWith('/challenges')) throw new ApiRefusal(refusal, undefined);
      return await ask(request);
    };
    const { status, html } = await browser.post('/objection/check', {});
    expect([status, html.includes(said)]).toEqual([409, true]);
    api.ask = ask;
    expect((await browser.get('/objection/check')).html).toContain('Nobody asked me.');
  });

  it('when all were used', async () => {
    for (let time = 1; time <= 5; time += 1) {
      await answerAll();
      expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
      const review = challenges().at(-1)?.review ?? 'r0';
      await assign(stack, orderId, review);
      await decideAs(stack, orderId, review, 'affirm', 'It stands.');
    }
    const { html } = await browser.get('/objection');
    expect(html).toContain('You have used all your objections');
    expect((await browser.get('/case')).html).not.toContain('href="/objection"');
    expect(filed()).toBe(5);
  });

  it('once the order is erased', async () => {
    await answerAll();
    pages.api.breakNext(new ApiRefusal('order-erased', undefined));
    const { status, html } = await browser.post('/objection/check', {});
    expect([status, html.includes('This case is deleted')]).toEqual([410, true]);
    expect(filed()).toBe(0);
  });

  it('a step before the first question, which leads there', async () => {
    expect((await browser.get('/objection/check')).location).toBe('/objection');
    expect((await browser.post('/objection/check', {})).location).toBe('/objection');
    await browser.post('/objection', {});
    expect((await browser.get('/objection/check')).location).toBe('/objection/words');
  });

  it('without a case', async () => {
    const stranger = new Browser(pages);
    for (const path of ['/objection', '/objection/words', '/objection/check', '/objection/sent']) {
      expect((await stranger.get(path)).location).toBe('/');
    }
  });
});

it('what was sent stands in the case, in the words it was sent in', async () => {
  await answerAll();
  await browser.post('/objection/check', {});
  const token = await reopenCase(stack, orderId, code);
  expect(await caseOf(stack, token)).toMatchObject({
    objecting: { left: expect.any(Number) },
    challenges: [{ id: 'c1', grounds: ['not-my-data'] }],
  });
});
