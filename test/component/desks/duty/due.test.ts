import { describe, expect, it } from 'vitest';
import { WAIT_NAMES } from '../../../../shared/domain/order/life/waits.ts';
import { ATTENTION_CODES } from '../../../../shared/domain/order/readings/attention.ts';
import { KIND_OF_WAIT, KINDS, LOOKED_FOR } from '../../../../web/desks/duty/kinds.ts';
import { wordsIn } from '../../../../web/desks/words/words.ts';
import { LANGUAGES } from '../../../../web/steps/languages.ts';
import {
  aCall,
  aListed,
  aWaiting,
  type Held,
  htmlIn,
  inMinutes,
  ListedApi,
  open,
  readSections,
  shownIn,
  wholePage,
} from '../../../support/duty-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';

const sectionsOf = async (held: Held, visit = {}) => readSections(htmlIn(await open(new ListedApi(held), '/', visit)));

const due = (what: (typeof WAIT_NAMES)[number], minutes: number, owedBy = 'contact-point' as const) => ({
  due: { what, owedBy, until: inMinutes(minutes) },
});

const FULL: Held = {
  due: [
    aListed(1, { due: { what: 'acknowledgement', owedBy: 'provider', until: inMinutes(40) }, status: 'issued' }),
    aListed(2, { ...due('validation-request', 60 * 5), attention: ['validation-to-seek'] }),
    aListed(3, {
      due: { what: 'period', owedBy: 'nobody', until: inMinutes(60 * 24 * 3) },
      endsAt: inMinutes(60 * 24 * 3),
    }),
  ],
  attention: {
    'acknowledgement-overdue': [aListed(4, { attention: ['acknowledgement-overdue'] })],
    'objection-open': [aListed(5, { attention: ['objection-open'] })],
  },
  calls: [aCall(4)],
  filings: [aWaiting()],
};

describe('what is due', () => {
  it('stands by when somebody has to look at it, soonest first, with whose move it is', async () => {
    const { now, day, week, open: later } = await sectionsOf(FULL);
    expect(now).toEqual([
      expect.stringMatching(
        /^The provider has not acknowledged the order .* move of the provider When: see the order late$/,
      ),
      expect.stringMatching(
        /^Call the provider .* Skylark Mail your move Due since Friday,? 20 November at 01:07 Berlin Aoife \+353 1 5550100 late by 2 hours$/,
      ),
      expect.stringMatching(/^A filing waits for your word Skylark Mail your move Until .*03:22 Berlin in 10 minutes$/),
      expect.stringMatching(
        /^The provider is to acknowledge the order .* prv-demo move of the provider Until .*03:52 Berlin in 40 minutes$/,
      ),
    ]);
    expect(day).toEqual([
      expect.stringMatching(/^Seek the validation .* your move Until Friday,? 20 November at 08:12 Berlin in 5 hours$/),
    ]);
    expect(week).toEqual([
      expect.stringMatching(
        /^The hold ends: extend it.* happens by itself Monday,? 23 November at 03:12 Berlin in 3 days$/,
      ),
    ]);
    expect(later).toEqual([expect.stringMatching(/^An objection is open .* no set time$/)]);
  });

  it('is counted, and says as of when it is so', async () => {
    const html = htmlIn(await open(new ListedApi(FULL), '/'));
    expect(html).toContain('As of 03:12 Berlin');
    expect(html).toContain('>Now, or within the hour: 4. Your move: 2</h2>');
    expect(html).toContain('>Within 24 hours: 1. Your move: 1</h2>');
    expect(html).toContain('>Within 7 days: 1</h2>');
  });

  it('leads to the page where something is done about it, or to the order', async () => {
    const html = htmlIn(await open(new ListedApi(FULL), '/'));
    const hrefs = [...html.matchAll(/hf-task-list__link" href="([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual([
      `/orders/${aListed(4).id}`,
      `/orders/${aListed(4).id}/calls`,
      '/waiting/fil_00000000000000000000000001',
      `/orders/${aListed(1).id}`,
      `/orders/${aListed(2).id}/validation`,
      `/orders/${aListed(3).id}/extension`,
      `/orders/${aListed(5).id}/messages`,
      '/', // of the template, which is shown to nobody
    ]);
  });

  it('says what it means that nothing is', async () => {
    const html = htmlIn(await open(new ListedApi({}), '/'));
    for (const none of [
      'Nobody waits for you within the hour',
      'runs out within 24 hours',
      'within 7 days',
      'Nothing else is open',
    ])
      expect(html).toContain(none);
    expect(html.match(/<p class="hf-body" data-none>/g)).toHaveLength(4);
    expect(html).not.toContain('There is more');
  });

  it('asks for everything at once, as often for one order as for many', async () => {
    const few = new ListedApi({});
    const many = new ListedApi({
      ...FULL,
      due: Array.from({ length: 50 }, (_, at) => aListed(at)),
      next: { due: 'c' },
    });
    await open(few, '/');
    await open(many, '/');
    expect([few.asked.length, few.rounds]).toEqual([3 + LOOKED_FOR.length, 1]);
    expect([many.asked.length, many.rounds]).toEqual([few.asked.length, 1]);
    expect(few.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('is told once, though several lists have it', async () => {
    const order = aListed(7, { attention: ['acknowledgement-overdue', 'message-undelivered'] });
    const attention = { 'acknowledgement-overdue': [order], 'message-undelivered': [order] };
    expect((await sectionsOf({ due: [order], attention }))['now']).toHaveLength(2);
    const { now } = await sectionsOf({ due: [order], attention, calls: [aCall(7)] });
    expect(now).toEqual([expect.stringContaining('not acknowledged'), expect.stringContaining('Call the provider')]);
  });

  it('has an end that something else comes before', async () => {
    const order = aListed(8, {
      ...due('need-answer', 120),
      endsAt: inMinutes(60 * 30),
      attention: ['need-to-confirm'],
    });
    const { day, week } = await sectionsOf({ due: [order] });
    expect(day).toEqual([expect.stringContaining('Say whether the hold is still needed')]);
    expect(week).toEqual([expect.stringMatching(/The hold ends, if nothing is done before .* in 30 hours$/)]);
  });

  it.each`
    status         | told
    ${'issued'}    | ${'The provider has not received the order'}
    ${'running'}   | ${'The hold ends, if nothing is done before'}
    ${'continued'} | ${'The hold ends, if nothing is done before'}
  `('$status: an end within a week is $told', async ({ status, told }) => {
    const order = aListed(8, { ...due('need-answer', 120), endsAt: inMinutes(60 * 30), status });
    expect((await sectionsOf({ due: [order] }))['week']).toEqual([expect.stringContaining(told)]);
  });

  it('has the wait of a notice that runs out, which is in no list of instants', async () => {
    const order = aListed(6, { attention: ['deferral-ending'] });
    const held: Held = { attention: { 'deferral-ending': [order] } };
    expect(await sectionsOf(held)).toEqual({
      now: [],
      day: [],
      week: [
        expect.stringMatching(
          /^The notice will not wait much longer.* happens by itself When: see the order within 7 days$/i,
        ),
      ],
      open: [],
    });
    expect(htmlIn(await open(new ListedApi(held), '/'))).toContain(`href="/orders/${order.id}/notice-deferral"`);
  });

  it('of an order that ended has no end any more', async () => {
    const order = aListed(8, {
      status: 'released',
      due: { what: 'release-confirmation', owedBy: 'provider', until: inMinutes(30) },
      endsAt: null,
    });
    const sections = await sectionsOf({ due: [order] });
    expect(Object.values(sections).flat()).toEqual([expect.stringContaining('confirm the release')]);
  });

  it.each`
    more                                                                                 | told
    ${{ filedBy: 'person-police-desk' }}                                                 | ${'Your filing waits for another officer Skylark Mail move of another officer'}
    ${{ state: 'issued-all-the-same', because: ['emergency'], orders: [aListed(9).id] }} | ${'Look at what was issued in an emergency Skylark Mail your move'}
    ${{ state: 'issued-all-the-same', because: ['emergency'], until: inMinutes(-65) }}   | ${'Look at what was issued in an emergency Skylark Mail your move Due since'}
  `('of a filing: $told', async ({ more, told }) => {
    const unseen = aListed(9, { attention: ['emergency-unseen'] });
    const { now } = await sectionsOf({ filings: [aWaiting(more)], due: more.orders ? [unseen] : [] });
    expect(now).toEqual([expect.stringContaining(told)]);
  });

  it.each`
    whom                                                                                                                                                  | told
    ${{ kind: 'nobody-named' }}                                                                                                                           | ${'Berlin late by'}
    ${{ kind: 'nobody-named', addressee: { addressee: 'Skylark Ltd', address: 'Quay', telFaxEmail: 'legal@s.example' } }}                                 | ${'Skylark Ltd legal@s.example'}
    ${{ kind: 'nobody-named', addressee: { addressee: 'Skylark Ltd', address: 'Quay', contactPerson: 'Finn' } }}                                          | ${'Berlin Finn late'}
    ${{ kind: 'later', from: inMinutes(60), people: [{ name: 'Orla', telephone: { countryCode: '+353', number: '5550101', ext: '7' }, languages: [] }] }} | ${'Orla +353 5550101 ext. 7'}
  `('of a call says whom to call: $told', async ({ whom, told }) => {
    expect((await sectionsOf({ calls: [aCall(1, { whom })] }))['now']).toEqual([expect.stringContaining(told)]);
  });

  it.each(WAIT_NAMES)('tells every wait, or knows that nobody has to act: %s', async (what) => {
    const sections = await sectionsOf({ due: [aListed(1, due(what, 30))] });
    const kind = KIND_OF_WAIT[what];
    const told = kind === undefined ? [] : [expect.stringContaining(wordsIn('en').text(`duty.kind.${kind}`))];
    expect(Object.values(sections).flat()).toEqual(told);
  });

  it.each(ATTENTION_CODES)('tells every need: %s', async (code) => {
    const sections = await sectionsOf({ due: [aListed(1, { attention: [code] })] });
    expect(Object.values(sections).flat()).toEqual([expect.stringContaining(wordsIn('en').text(`duty.kind.${code}`))]);
    expect(Object.hasOwn(KINDS, code)).toBe(true);
  });

  it('shows what others wrote as it is, and runs none of it', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const calls = [aCall(1, { provider: { id: 'prv-demo', name: evil } })];
    const html = htmlIn(await open(new ListedApi({ calls }), '/'));
    expect(html).not.toContain('<img');
    expect(html).toContain('dir="auto" lang="">&lt;img src=x');
  });

  it('an order that an earlier version wrote says nothing of what is due', async () => {
    const { due: _, ...old } = aListed(1, { attention: ['validation-to-seek'] });
    expect((await sectionsOf({ due: [old] }))['now']).toEqual([expect.stringContaining('Seek the validation')]);
  });
});

describe('what does not fit', () => {
  it('is told, with the way to it, list by list', async () => {
    const next = { due: 'c1', calls: 'c2', filings: 'c3', 'objection-open': 'c4' };
    const html = htmlIn(await open(new ListedApi({ ...FULL, next }), '/'));
    expect(
      [...html.matchAll(/<li><a class="hf-link" href="([^"]+)">([^<]+)/g)].map(([, href, text]) => [href, text]),
    ).toEqual([
      ['/?list=due&amp;cursor=c1&amp;before=2026-11-27T02%3A12%3A00Z', 'What is due later'],
      ['/?list=calls&amp;cursor=c2', 'More telephone calls'],
      ['/?list=filings&amp;cursor=c3', 'More that waits for a second officer'],
      ['/find?attention=objection-open', 'All orders with: An objection is open'],
    ]);
  });

  it.each`
    query                                                            | asked                                                               | title
    ${{ list: 'due', cursor: 'c1', before: '2026-11-27T02:12:00Z' }} | ${{ cursor: 'c1', limit: '50', dueBefore: '2026-11-27T02:12:00Z' }} | ${'What is due later'}
    ${{ list: 'calls', cursor: 'c2' }}                               | ${{ cursor: 'c2', limit: '50' }}                                    | ${'More telephone calls'}
    ${{ list: 'filings', cursor: 'c3' }}                             | ${{ cursor: 'c3', limit: '50' }}                                    | ${'More that waits for a second officer'}
  `('is one call away: $title', async ({ query, asked, title }) => {
    const api = new ListedApi({ ...FULL, next: { due: 'd', calls: 'd', filings: 'd' } });
    const outcome = await open(api, '/', { query });
    expect(api.asked.map((one) => one.query)).toEqual([asked]);
    expect(shownIn(outcome)).toMatchObject({ title, back: '/' });
    expect(shownIn(outcome).updatesItself).toBeUndefined();
    expect(htmlIn(outcome)).toContain('cursor=d');
    expect(findFaults(wholePage(outcome))).toEqual([]);
    const none = htmlIn(await open(new ListedApi({}), '/', { query }));
    expect(none).toContain('Nothing of this list is due any more');
  });

  it.each([{ list: 'due', cursor: 'c' }, { list: 'drafts', cursor: 'c' }, { list: 'due' }])(
    'an address that leads to no list is the first page: %j',
    async (query) => {
      expect(shownIn(await open(new ListedApi({}), '/', { query })).updatesItself).toBe(true);
    },
  );
});

describe('what the script of the page asks for', () => {
  it('is the same in words, with who it is for', async () => {
    const outcome = await open(new ListedApi(FULL), '/updates');
    expect(outcome).toMatchObject({
      data: {
        acting: 'contact-point aut-police',
        asOf: 'As of 03:12 Berlin',
        said: 'Changed. Now: 4. Within 24 hours: 1. Within 7 days: 1. Later or open: 1.',
        sections: {
          day: { heading: 'Within 24 hours: 1. Your move: 1', entries: [{ span: 'in 5 hours', isLate: false }] },
        },
      },
    });
  });

  it('has texts as they are: whoever shows them writes them as text', async () => {
    const provider = { id: 'prv-demo', name: 'Müller & <Söhne>' };
    const outcome = await open(new ListedApi({ calls: [aCall(1, { provider })] }), '/updates', { language: 'fr' });
    expect(JSON.stringify(outcome)).toContain('Müller & <Söhne>');
    expect(JSON.stringify(outcome)).not.toMatch(/&(#39|amp|lt);/);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('no rule of HTML is broken, by a full desk and by an empty one', async () => {
    for (const held of [FULL, {}])
      expect(findFaults(wholePage(await open(new ListedApi(held), '/', { language }), language))).toEqual([]);
  });
});
