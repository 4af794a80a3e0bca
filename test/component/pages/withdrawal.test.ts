import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Browser, Pages } from '../../support/browser.ts';
import { assign, CHALLENGE, caseRequest, decideAs, objectAsProvider, reopenCase } from '../../support/cases.ts';
import { commandRequest, FILER, RELEASE } from '../../support/requests.ts';
import type { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let stack: Stack;
let orderId: OrderId;
let pages: Pages;
let browser: Browser;
let code: string;
beforeEach(async () => {
  ({ stack, orderId, pages, browser, code } = await tellPerson());
  await object('challenges-1');
  await browser.post('/?language=en', { code });
});

/** Objects, or appeals, by the API. */
async function object(key: string, name: 'challenges' | 'appeals' = 'challenges', body: unknown = CHALLENGE) {
  const token = await reopenCase(stack, orderId, code);
  expect((await stack.person(caseRequest(name, body, { token, key }))).status).toBe(201);
}

const keyIn = (html: string): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '';
const withdrawals = (): number =>
  stack.orders.stored
    .commits()
    .flatMap(({ commit }) => commit.events)
    .filter(({ type }) => type === 'challenge.withdrawn').length;

const LINK = 'href="/withdrawal?review=r1"';
const REASON = 'My cousin explained it.';

describe('taking an objection back', () => {
  it('is offered in the case, and says first what it means', async () => {
    expect((await browser.get('/case')).html).toContain(LINK);
    const { html } = await browser.get('/withdrawal?review=r1');
    for (const said of [
      'This is final',
      'the authority may extend it',
      'You can object 4 more times',
      'Your objection of',
    ])
      expect(html).toContain(said);
    expect(html).toContain('<input type="hidden" name="review" value="r1">');
    expect(withdrawals()).toBe(0);
  });

  it('says of no order that is over that it could be extended', async () => {
    await stack.officer(commandRequest(orderId, 'release', RELEASE), FILER['epoc-pr']);
    const { html } = await browser.get('/withdrawal?review=r1');
    expect(html).toContain('This is final');
    expect(html).not.toContain('the authority may extend it');
  });

  it('is done once, however often the button is pressed, and the case says when and why', async () => {
    const { html } = await browser.get('/withdrawal?review=r1');
    const fields = { review: 'r1', reason: `${REASON}\n<b>`, key: keyIn(html) };
    for (let time = 0; time < 2; time += 1) {
      const sent = await browser.post('/withdrawal', fields);
      expect([sent.status, sent.location]).toEqual([303, '/case?done=withdrawn']);
    }
    expect(withdrawals()).toBe(1);
    const shown = (await browser.get('/case?done=withdrawn')).html;
    for (const said of [
      'You took your objection back',
      'You took it back on Saturday, 5 December 2026',
      `<div class="hf-inset-text" lang="" dir="auto">${REASON}<br>&lt;b&gt;<br></div>`,
      'href="/help"',
      'href="/objection"',
    ]) {
      expect(shown).toContain(said);
    }
    for (const gone of [LINK, 'href="/messages?review=r1"', 'href="/appeal']) expect(shown).not.toContain(gone);
    expect((await browser.get('/withdrawal')).html).toContain('You have no objection that you can take back now');
  });

  it('needs no reason', async () => {
    expect((await browser.post('/withdrawal', { review: 'r1', reason: ' ', key: 'k' })).location).toBe(
      '/case?done=withdrawn',
    );
    expect((await browser.get('/case')).html).not.toContain('Why you took it back');
  });

  it('of an appeal leaves the first decision, and says so before', async () => {
    await assign(stack, orderId, 'r1');
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
    await object('appeals-1', 'appeals', { challenge: 'c1' });
    const { html } = await browser.get('/withdrawal?review=r2');
    expect(html).toContain('This is an appeal: the first decision stays as it is');
    await browser.post('/withdrawal', { review: 'r2', key: keyIn(html) });
    const shown = (await browser.get('/case')).html;
    for (const said of ['Decided on', 'It stands.', 'You took it back on']) expect(shown).toContain(said);
  });

  it('shows in every language', async () => {
    for (const language of ['de', 'fr', 'es', 'pl']) {
      expect((await browser.get(`/withdrawal?language=${language}`)).html).toContain(`<html lang="${language}"`);
    }
    await browser.post('/withdrawal', { review: 'r1', key: 'k' });
    for (const [language, said] of [
      ['de', 'Sie haben ihn am Samstag'],
      ['fr', 'Vous avez retiré cela le samedi'],
      ['es', 'Retiró esto el sábado'],
      ['pl', 'Wycofano: sobota'],
    ]) {
      expect((await browser.get(`/case?language=${language}`)).html).toContain(said);
    }
  });
});

it('the case says why nobody can object while an objection is open, and leads there with a button once it is not', async () => {
  const open = (await browser.get('/case')).html;
  expect(open).toContain('You can object again after the decision');
  expect(open).not.toContain('more times');
  await browser.post('/withdrawal', { review: 'r1', key: 'k' });
  expect((await browser.get('/case')).html).toMatch(/href="\/objection" role="button"[^>]*hf-button--start/);
});

describe('it is refused, with nothing stored and what was typed still there,', () => {
  const expectRefused = async (fields: Readonly<Record<string, string>>, said: string, status = 422): Promise<void> => {
    const before = await stack.snapshot();
    const answer = await browser.post('/withdrawal', { review: 'r1', reason: REASON, key: 'k', ...fields });
    expect([answer.status, answer.html.includes(said)]).toEqual([status, true]);
    expect(answer.html).toContain(`>\n${fields['reason'] ?? REASON}</textarea>`);
    expect(await stack.snapshot()).toEqual(before);
  };

  it.each`
    what                                | fields                           | said
    ${'of one that is not there'}       | ${{ review: 'r7' }}              | ${'there is a decision already'}
    ${'of none'}                        | ${{ review: '' }}                | ${'Choose which one you mean'}
    ${'of a path that leads elsewhere'} | ${{ review: '../messages' }}     | ${'there is a decision already'}
    ${'with a reason too long'}         | ${{ reason: 'x'.repeat(4_001) }} | ${'This can not be taken'}
  `('$what', async ({ fields, said }) => {
    await expectRefused(fields, said);
  });

  it('with a case code in the reason', async () => {
    await expectRefused({ reason: `It was ${code}` }, 'There is a case code in what you typed');
  });

  it('when the reviewer decided while the person wrote', async () => {
    await assign(stack, orderId, 'r1');
    await browser.get('/withdrawal?review=r1');
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
    await expectRefused({}, 'there is a decision already');
    expect((await browser.get('/case')).html).not.toContain(LINK);
  });

  it('when a window shows the objection, and an appeal has followed its decision: that is another thing', async () => {
    await assign(stack, orderId, 'r1');
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
    await object('appeals-1', 'appeals', { challenge: 'c1' });
    await expectRefused({}, 'there is a decision already');
    expect((await browser.get('/case')).html).toContain('href="/withdrawal?review=r2"');
  });

  it('when the API is away, and what was typed is there afterwards', async () => {
    pages.api.outage.begin();
    expect((await browser.post('/withdrawal', { review: 'r1', reason: REASON, key: 'k' })).status).toBe(503);
    pages.api.outage.end();
    expect(withdrawals()).toBe(0);
    expect((await browser.get('/withdrawal')).html).toContain(`>\n${REASON}</textarea>`);
  });

  it('and is offered to nobody for what the provider filed', async () => {
    await browser.post('/withdrawal', { review: 'r1', key: 'k' });
    await objectAsProvider(stack, orderId);
    expect((await browser.get('/case')).html).not.toContain('/withdrawal');
  });
});
