import { isOrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { Browser, Pages, PublicPages } from '../browser.ts';
import { issueCode, told } from '../cases.ts';
import { Desks, OFFICIALS } from '../desks/desk.ts';
import { orderIn, Seat } from '../desks/seat.ts';
import { GRANTED, readCertificate, SOUGHT, toldDigest } from '../requests.ts';
import type { Life } from './life.ts';

/** A person opens their case on its pages and objects; anybody checks the document of the order. */
const objectionByPages: Life = async (stack, workers) => {
  const orderId = await told(stack);
  const digest = await toldDigest(stack, orderId);
  await workers.settle();
  const [person, anybody] = [new Browser(new Pages(stack)), new Browser(new PublicPages(stack))];
  const see = async (page: ReturnType<Browser['get']>): Promise<void> => {
    const { status, html, location } = await page;
    if (status >= 400) throw new Error(`a page says ${status}: ${html}`);
    stack.shown.push(location, html);
  };
  await see(person.post('/?language=en', { code: await issueCode(stack, orderId) }));
  await see(person.get('/case'));
  await see(person.get('/case')); // remembered by now
  await see(person.post('/objection', { grounds: 'not-my-data' }));
  await see(person.post('/objection/words', { text: 'Nobody asked me.' }));
  await see(person.post('/objection/outcome', { outcome: 'end-the-hold' }));
  await see(person.post('/objection/needs', {}));
  await see(person.get('/objection/check'));
  await see(person.post('/objection/check', {}));
  await see(person.get('/objection/sent'));
  await see(anybody.post('/check?language=en', { order: orderId, digest }));
  await workers.runUntil(plus(stack.clock.now(), 10 * MINUTE_MS));
  await see(person.get('/case'));
  if (
    stack.orders.stored.commits().every(({ commit }) => commit.events.every(({ type }) => type !== 'challenge.filed'))
  )
    throw new Error('the objection is on record');
};

/** An officer files at a desk, and a validator gives the word that was asked for at another. */
const filingAtDesks: Life = async (stack, workers) => {
  const desks = new Desks(stack);
  const [officer, validator] = [new Seat(desks, OFFICIALS.officer), new Seat(desks, OFFICIALS.validator)];
  await officer.sitDown();
  const orderId = orderIn(await officer.send(await officer.fillIn('epoc-pr-emergency'), { go: 'send' }));
  if (!isOrderId(orderId)) throw new Error('a filing makes an order');
  await workers.settle();
  await officer.act(orderId, 'validation', SOUGHT);
  await validator.sitDown();
  await validator.act(orderId, 'validation', GRANTED);
  await readCertificate(stack, orderId);
  await officer.open(`/orders/${orderId}`);
  await officer.open(`/orders/${orderId}`); // with what is remembered of the session
  const { path, html } = await officer.open(`/orders/${orderId}/documents/history.json`);
  if (!html.includes('validation.granted')) throw new Error(`${path} shows the whole record`);
  stack.shown.push(...[...officer.pages, ...validator.pages].map((page) => page.html));
};

/** The same where people act by pages. */
export const OF_PAGES = { objectionByPages, filingAtDesks } as const satisfies Readonly<Record<string, Life>>;
