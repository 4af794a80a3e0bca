import { describe, expect, it } from 'vitest';
import { referenceFor } from '../../../../shared/domain/ids.ts';
import { LANGUAGES } from '../../../../web/steps/languages.ts';
import {
  aListed,
  askedBy,
  htmlIn,
  ListedApi,
  open,
  send,
  shownIn,
  VALIDATING,
  wholePage,
} from '../../../support/duty-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import {
  commandRequest,
  file,
  filed,
  filing,
  filingRequest,
  POLICE,
  RELEASE,
  SHERIFF,
} from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

const FILE_NUMBER = 'LKA-ML 4100/2026/0831';

describe('finding an order on record', () => {
  const prepare = async () => {
    const stack = new Stack();
    const order = await filed(stack);
    await new Workers(stack).settle();
    return { stack, order, reference: referenceFor(order), api: askedBy(stack, POLICE) };
  };

  it('by its reference, however it is written, leads to it', async () => {
    const { order, reference, api } = await prepare();
    const heard = ` ${reference.toLowerCase().replaceAll('-', ' ')} `;
    for (const wanted of [reference, heard]) expect(await send(api, { wanted })).toEqual({ goTo: `/orders/${order}` });
  });

  it('by one that was misheard asks which was meant, and guesses nothing', async () => {
    const { order, reference, api } = await prepare();
    const swapped = reference.replace(/([^-])(?!\1)([^-])/, '$2$1'); // the first two that are not alike
    const outcome = await send(api, { wanted: swapped });
    const html = htmlIn(outcome);
    expect(html).toContain('Did they mean one of these?');
    const [, meant = ''] = /name="wanted" value="([^"]+)"/.exec(html) ?? [];
    expect(meant).toBe(reference);
    expect(html).toContain('prv-demo');
    expect(html).toContain(`value="${swapped}"`);
    expect(findFaults(wholePage(outcome))).toEqual([]);
    expect(await send(api, { wanted: meant })).toEqual({ goTo: `/orders/${order}` });
  });

  it('by its file number, whatever its spelling, leads to it, and shows all where there are several', async () => {
    const { stack, order, api } = await prepare();
    const number = FILE_NUMBER.toLowerCase().replaceAll('/', ' ');
    const found = await send(api, { wanted: number });
    const another = await file(stack, 'epoc-pr', {}, 'another');
    expect(another.status).toBe(201);
    await new Workers(stack).settle();
    const several = await send(api, { wanted: number });
    expect(found).toEqual({ goTo: `/orders/${order}` });
    expect(shownIn(several).title).toBe('Find an order');
    expect(htmlIn(several)).toContain('Orders under this file number');
    expect(htmlIn(several)).toContain(`/orders/${order}`);
  });

  it('of somebody else finds nothing, and says what was tried', async () => {
    const { reference, stack } = await prepare();
    const html = htmlIn(await send(askedBy(stack, SHERIFF), { wanted: reference }));
    expect(html).toContain('Nothing was found');
    expect(html).toContain('none of your orders has it');
  });

  it('by how it stands, by what it needs and by provider', async () => {
    const { stack, order, api } = await prepare();
    await stack.officer(commandRequest(order, 'release', RELEASE), POLICE);
    await stack.officer(filingRequest(filing('epoc-pr'), 'second'), POLICE);
    await new Workers(stack).settle();
    const listed = async (query: Readonly<Record<string, string>>) => htmlIn(await open(api, '/find', { query }));
    expect(await listed({ list: 'status.released' })).toContain(`/orders/${order}`);
    expect(await listed({ status: 'issued' })).not.toContain(`/orders/${order}`);
    expect(await listed({ provider: 'prv-demo' })).toContain(`/orders/${order}`);
    expect(await listed({ list: 'all' })).toContain(`/orders/${order}`);
    expect(await listed({ attention: 'objection-open' })).toContain('There are none.');
  });
});

describe('the form', () => {
  it('wants something', async () => {
    const api = new ListedApi({});
    const outcome = await send(api, { wanted: '  ' });
    expect(shownIn(outcome)).toMatchObject({ status: 422, hasErrors: true });
    expect(htmlIn(outcome)).toContain('href="#wanted"');
    expect(htmlIn(outcome)).toContain('id="wanted-error"');
    expect(api.asked).toEqual([]);
    expect(findFaults(wholePage(outcome))).toEqual([]);
  });

  it.each`
    wanted                     | paths                                   | said
    ${'2 Js 123/26'}           | ${['/v1/order-searches']}               | ${'it is none. A reference has twelve'}
    ${'KRT4-93MX-07QW'}        | ${['/v1/orders', '/v1/order-searches']} | ${'none of your orders has it'}
    ${'K R T 4 9 3 M X 0 7 Q'} | ${['/v1/orders', '/v1/order-searches']} | ${'none of your orders has it'}
    ${'KRT4 93MX 07QW 12'}     | ${['/v1/order-searches']}               | ${'it is none'}
  `('looks for $wanted as what it can be, at once: $paths', async ({ wanted, paths, said }) => {
    const api = new ListedApi({});
    const html = htmlIn(await send(api, { wanted }));
    expect(api.asked.map(({ path }) => path)).toEqual(paths);
    expect(api.rounds).toBe(1);
    expect(html).toContain('Nothing was found');
    expect(html).toContain(said);
    expect(html).toContain('As a file number');
    expect(html).toContain('Have the reference read out again');
    expect(api.asked.every(({ query }) => !JSON.stringify(query ?? {}).includes('Js'))).toBe(true);
  });

  it('of a validator finds by reference alone', async () => {
    const api = new ListedApi({});
    const html = htmlIn(await send(api, { wanted: '2 Js 123/26' }, { acting: VALIDATING }));
    expect(api.asked).toEqual([]);
    expect(html).toContain('it is none');
    expect(html).toContain('Reference of the order');
    expect(html).not.toContain('As a file number');
  });

  it('prefers what has the reference to what has it as a file number', async () => {
    const api = new ListedApi({ byReference: { orders: [aListed(1)] }, byFile: { orders: [aListed(2)] } });
    expect(await send(api, { wanted: aListed(1).reference })).toEqual({ goTo: `/orders/${aListed(1).id}` });
  });

  it('goes on in many orders of one file number, by a form: the number stands in no address', async () => {
    const api = new ListedApi({ byFile: { orders: [aListed(1), aListed(2)], next: 'c1' } });
    const outcome = await send(api, { wanted: '2 Js 1/26' });
    const html = htmlIn(outcome);
    expect(html).toContain('name="cursor" value="c1"');
    expect(html).not.toMatch(/(href|action)="[^"]*Js/);
    expect(findFaults(wholePage(outcome))).toEqual([]);
    await send(api, { wanted: '2 Js 1/26', cursor: 'c1' });
    expect(api.asked.at(-1)).toMatchObject({ body: { fileNumber: '2 Js 1/26', limit: 50, cursor: 'c1' } });
    expect(
      htmlIn(await send(new ListedApi({ byFile: { next: 'c2' } }), { wanted: '2 Js 1/26', cursor: 'c1' })),
    ).toContain('There are none on this page');
  });

  it('says what can be neither', async () => {
    const api = new ListedApi({ refuse: { '/v1/order-searches': 'invalid-request' } });
    const outcome = await send(api, { wanted: 'x'.repeat(200) });
    expect(shownIn(outcome).status).toBe(422);
    expect(htmlIn(outcome)).toContain('neither a reference nor a file number');
  });

  it('refused as a reference, it is one all the same to whoever reads it', async () => {
    const api = new ListedApi({ refuse: { '/v1/orders': 'invalid-request' } });
    expect(htmlIn(await send(api, { wanted: 'KRT4-93MX-07QW' }))).toContain('Nothing was found');
  });

  it('leaves to the frame what it can not say', async () => {
    const api = new ListedApi({ refuse: { '/v1/order-searches': 'authority-suspended' } });
    await expect(send(api, { wanted: '2 Js 1/26' })).rejects.toMatchObject({ code: 'authority-suspended' });
  });

  it('shows what was typed again, and that nothing was sent, to somebody back from a sign-in', async () => {
    const html = htmlIn(await open(new ListedApi({}), '/find', { typed: { wanted: '"><b>' }, isBackFromSignIn: true }));
    expect(html).toContain('You have proved who you are');
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;"');
  });
});

describe('looking through lists', () => {
  it('goes on by cursor, and back to the first', async () => {
    const api = new ListedApi({ all: [aListed(1)], next: { all: 'c1' } });
    const query = { list: 'status.running' };
    expect(htmlIn(await open(api, '/find', { query }))).toContain('href="/find?status=running&amp;cursor=c1"');
    const second = htmlIn(await open(api, '/find', { query: { status: 'running', cursor: 'c1' } }));
    expect(api.asked.map((one) => one.query)).toEqual([
      { status: 'running', limit: '50' },
      { status: 'running', limit: '50', cursor: 'c1' },
    ]);
    expect(second).toContain('href="/find?status=running">From the first');
    const all = htmlIn(await open(api, '/find', { query: { list: 'all' } }));
    expect(all).toContain('href="/find?list=all&amp;cursor=c1"');
    const empty = htmlIn(await open(new ListedApi({ next: { all: 'c2' } }), '/find', { query }));
    expect(empty).toContain('There are none on this page');
  });

  it.each`
    query                             | title
    ${{ list: 'status.running' }}     | ${'Orders: in force'}
    ${{ attention: 'relay-overdue' }} | ${'Orders: The provider has not told the person concerned'}
    ${{ provider: ' prv-demo ' }}     | ${'Orders to one provider'}
    ${{ list: 'all' }}                | ${'Orders'}
    ${{ list: 'status.sleeping' }}    | ${'Find an order'}
    ${{ attention: 'call' }}          | ${'Find an order'}
    ${{ list: 'toString.x' }}         | ${'Find an order'}
    ${{ provider: '' }}               | ${'Find an order'}
  `('$query is $title', async ({ query, title }) => {
    const outcome = await open(new ListedApi({ all: [aListed(1)] }), '/find', { query });
    expect(shownIn(outcome).title).toBe(title);
    expect(findFaults(wholePage(outcome))).toEqual([]);
  });

  it.each(['provider', 'status'])('what the API does not know as a %s is said', async (by) => {
    const api = new ListedApi({ refuse: { '/v1/orders': 'invalid-request' } });
    const query = by === 'provider' ? { provider: 'Skylark Mail' } : { status: 'running', cursor: 'x' };
    const outcome = await open(api, '/find', { query });
    expect(shownIn(outcome)).toMatchObject({ status: 422, hasErrors: true });
    expect(htmlIn(outcome)).toContain('There is no such list');
    expect(findFaults(wholePage(outcome))).toEqual([]);
  });
});

it.each(LANGUAGES)('no rule of HTML is broken in %s', async (language) => {
  for (const acting of [undefined, VALIDATING]) {
    const visit = { language, ...(acting && { acting }) };
    expect(findFaults(wholePage(await open(new ListedApi({}), '/find', visit), language))).toEqual([]);
    expect(findFaults(wholePage(await send(new ListedApi({}), { wanted: 'KRT4-93MX-07QW' }, visit), language))).toEqual(
      [],
    );
  }
});
