import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { Browser } from '../browser.ts';
import { SECOND_REGISTRAR } from '../registrars.ts';
import { commandRequest, EXTENSION, POLICE, RELEASE, toldDigest } from '../requests.ts';
import { holdOrder, suspensionWordRequest } from '../suspending.ts';
import { Workers } from '../workers.ts';
import { refused, type Scene, type Story, TEXT } from './story.ts';
import { unfoldInterface } from './unfold-interface.ts';
import { FOREIGN_CODE, type World } from './worlds.ts';

/** The number of a check that somebody else asked for, on their own telephone. */
async function numberOf({ publicPages }: World): Promise<{ readonly number: string }> {
  const { html } = await new Browser(publicPages).post('/complaint', { text: TEXT, key: 'another' });
  const [, number = ''] = /<strong aria-hidden="true">([^<]+)<\/strong>/.exec(html) ?? [];
  return { number };
}

type Quoted = { readonly order: string; readonly digest: string };

const quote = async (stack: World['stack'], orderId: OrderId): Promise<Quoted> => ({
  order: orderId,
  digest: await toldDigest(stack, orderId),
});

/** What stands on a paper of the world's own order. */
const quoted = ({ stack, orderId }: World): Promise<Quoted> => quote(stack, orderId);

/** Of the order that was held last. */
async function quoteHeld({ stack }: World): Promise<Quoted> {
  const held = stack.orders.stored.commits().findLast(({ commit }) => commit.state.doubt !== undefined);
  if (!held) throw new Error('no order is held');
  return await quote(stack, held.commit.orderId);
}

/** Another registrar agreed, and two days later nobody had confirmed it. */
async function loseHeld(stack: World['stack']): Promise<void> {
  const workers = new Workers(stack);
  await stack.registrar(suspensionWordRequest('aut-police.s1', 'confirmation'), SECOND_REGISTRAR);
  await workers.settle();
  await workers.runUntil(plus(stack.clock.now(), 3 * DAY_MS));
}

/** Until no more questions are taken from where the browser of the tests is. */
async function askTooOften({ publicPages }: World): Promise<void> {
  const asker = new Browser(publicPages, '127.0.0.1');
  for (let times = 0; times < MOST_QUESTIONS; times += 1) {
    if ((await asker.post('/complaint-enquiry', { number: FOREIGN_CODE })).status === 429) return;
  }
  throw new Error(`${MOST_QUESTIONS} questions are not too many`);
}

/** So many are more than any policy lets through. */
const MOST_QUESTIONS = 100;

export const QUESTION = {
  law: 'EU-EPOC-PR',
  period: 'initial',
  'date-day': '25',
  'date-month': '1',
  'date-year': '2027',
  time: '10:00',
  zone: 'Europe/Amsterdam',
  state: 'NL',
} as const;

/** A story of pages that nobody has to enter. */
const told = (scenes: readonly Scene[]): Story => ({ world: 'fresh', site: 'public', entered: false, scenes });

/** Every page for everybody, in each state in which it looks otherwise. */
export const PUBLIC_STORIES: Readonly<Record<string, Story>> = {
  'what this is': told([
    { open: '/' },
    { open: '/privacy' },
    { open: '/nothing', status: 404 },
    { open: '/', sent: {}, status: 405 },
    {
      open: '/complaint',
      sent: { text: TEXT },
      before: ({ publicPages: { api } }) => void api.outage.begin(),
      status: 503,
    },
  ]),
  'the interface': told([
    { open: '/api', unfold: unfoldInterface },
    { open: '/api/nothing.json', status: 404 },
  ]),
  'a document': told([
    { open: '/check' },
    refused('/check', { order: '', digest: 'x' }),
    { open: '/check', sent: quoted },
    { open: '/check', sent: { order: `ord_${'0'.repeat(26)}`, digest: '0'.repeat(64) } },
    {
      open: '/check',
      sent: quoted,
      before: async ({ stack, orderId }) =>
        void (await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE)),
    },
    {
      open: '/check',
      sent: quoted,
      before: async ({ stack, orderId }) =>
        void (await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)),
    },
  ]),
  'a document of an order that is held, and of one that nobody confirmed': told([
    { open: '/check', sent: async ({ stack }) => await quote(stack, await holdOrder(stack, 'held')) },
    { open: '/check', sent: quoteHeld, before: ({ stack }) => loseHeld(stack) },
  ]),
  'an end': told([
    { open: '/deadline' },
    refused('/deadline', {}),
    refused('/deadline', { ...QUESTION, period: 'extension', count: '9' }),
    { open: '/deadline', sent: QUESTION },
    { open: '/deadline', sent: { ...QUESTION, law: 'US-2703f', zone: 'America/New_York', state: '' } },
    { open: '/deadline', sent: { ...QUESTION, period: 'ex-post-validation' } },
  ]),
  'the figures, and how accessible the pages are': told([{ open: '/figures' }, { open: '/accessibility' }]),
  'something that was hard to use': told([
    { open: '/difficulty' },
    refused('/difficulty', {}),
    refused('/difficulty', { page: 'start', aid: 'braille' }),
    { open: '/difficulty', sent: { page: 'start', kinds: 'reading', aid: 'braille' } },
  ]),
  'a complaint': told([
    { open: '/complaint' },
    refused('/complaint', { text: '' }),
    { open: '/complaint', sent: { text: TEXT, key: 'one' } },
    { open: '/complaint-enquiry' },
    refused('/complaint-enquiry', { number: 'x' }),
    { open: '/complaint-enquiry', sent: numberOf },
    { open: '/complaint-enquiry', sent: { number: FOREIGN_CODE }, before: askTooOften, status: 429 },
  ]),
};
