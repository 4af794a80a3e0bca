import { beforeAll, describe, expect, it } from 'vitest';
import { isOrderId, type OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { Browser, Pages } from '../../support/browser.ts';
import { Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { knownReviewer } from '../../support/desks/review-desk.ts';
import { type Looked, orderIn, Seat } from '../../support/desks/seat.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { holderOf } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const WORDS = 'The mailbox was my late aunt’s.\nNobody asked me.';
const CODE = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}-[0-9A-Z]/;

/** From one desk to the next: everybody acts by pages alone, and nobody asks the API by themselves. */
describe('an order that goes over every desk', () => {
  const stack = new Stack();
  const desks = new Desks(stack);
  const workers = new Workers(stack);
  const later = (ms: number) => workers.runUntil(plus(stack.clock.now(), ms));
  const seats: Seat[] = [];
  const person = new Browser(new Pages(stack));
  let orderId: OrderId;
  let notice: Looked;
  let decided: Looked;

  const sit = async (known: ConstructorParameters<typeof Seat>[1]): Promise<Seat> => {
    const seat = await new Seat(desks, known).sitDown();
    seats.push(seat);
    return seat;
  };

  beforeAll(async () => {
    const officer = await sit(OFFICIALS.officer);
    const id = orderIn(await officer.send(await officer.fillIn('epoc-pr'), { send: 'yes' }));
    if (!isOrderId(id)) throw new Error('a filing makes an order');
    orderId = id;
    await later(MINUTE_MS);

    let provider = await sit(OFFICIALS.provider);
    await provider.send(await provider.open('/'), { send: 'yes' });
    const base = `/provider/orders/${orderId}`;
    await provider.send(await provider.open(`${base}/preservation`), { targets: ['t1'], send: 'yes' });
    await later(15 * DAY_MS);

    provider = await sit(OFFICIALS.provider);
    notice = await provider.send(await provider.open(`${base}/notice`), { language: 'en', form: 'page' });
    const relay = await provider.open(`${base}/relay`);
    await provider.send(
      await provider.send(relay, { relayedAt: '4.12.2026 16:12', channel: 'in-service', check: 'yes' }),
      { send: 'yes' },
    );

    await person.post('/?language=en', { code: CODE.exec(notice.text)?.[0] ?? '' });
    await person.post('/objection', { grounds: 'not-my-data' });
    await person.post('/objection/words', { text: WORDS });
    await person.post('/objection/outcome', { outcome: 'end-the-hold' });
    await person.post('/objection/needs', {});
    await person.post('/objection/check', {});
    await later(2 * MINUTE_MS);

    const reviewer = await sit(knownReviewer(await holderOf(stack, orderId, 'r1')));
    const form = await reviewer.open(`/reviews/${orderId}.r1/decision`);
    const typed = { outcome: 'revoke', reasons: 'It was hers.', forTheOtherSide: 'It was yours.' };
    decided = await reviewer.send(await reviewer.send(form, { ...typed, check: 'yes' }), { send: 'yes' });
    await later(MINUTE_MS);
  });

  it('is acknowledged and preserved at the provider’s desk, by that person, as the officer sees', async () => {
    const seat = await sit(OFFICIALS.officer);
    const page = await seat.open(`/orders/${orderId}`);
    expect(page.status).toBe(200);
    const history = await seat.open(`/orders/${orderId}/history`);
    expect(history.text).toContain('By one of the provider’s people, at their desk');
  });

  it('has a notice with a code, handed on by the provider, which opens the case', async () => {
    expect(notice.text).toMatch(CODE);
    expect((await person.get('/case')).status).toBe(200);
  });

  it('was objected to on the person’s page, and decided at the reviewer’s desk', async () => {
    expect(decided.path, decided.text).toContain('?done=');
    expect((await person.get('/case')).html).toContain('It was yours.');
    const seat = await sit(OFFICIALS.officer);
    expect((await seat.open(`/orders/${orderId}`)).text).toContain('It was hers.');
  });

  it('is seen whole by oversight, sealed parts apart', async () => {
    const auditor = await sit(OFFICIALS.auditor);
    const order = await auditor.open(`/oversight/orders/${orderId}`);
    expect(order.status).toBe(200);
    const history = await auditor.open(`/oversight/orders/${orderId}/history`);
    for (const said of ['acknowledged', 'preserved', 'told the person', 'objection', 'decided'])
      expect(history.text).toContain(said);
    expect(history.text).not.toContain('Nobody asked me');
  });

  it('on pages that are correct, each of them', () => {
    expect(seats.flatMap(({ pages }) => pages).filter(({ html }) => findFaults(html).length > 0)).toEqual([]);
  });
});
