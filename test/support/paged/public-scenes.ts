import { Browser } from '../browser.ts';
import { commandRequest, EXTENSION, POLICE, RELEASE, toldDigest } from '../requests.ts';
import { refused, type Scene, type Story, TEXT } from './story.ts';
import { unfoldInterface } from './unfold-interface.ts';
import type { World } from './worlds.ts';

/** The number of a check that somebody else asked for, on their own telephone. */
async function numberOf({ publicPages }: World): Promise<{ readonly number: string }> {
  const { html } = await new Browser(publicPages).post('/complaint', { text: TEXT, key: 'another' });
  const [, number = ''] = /<strong aria-hidden="true">([^<]+)<\/strong>/.exec(html) ?? [];
  return { number };
}

/** What stands on a paper of the world's own order. */
const quoted = async ({ stack, orderId }: World): Promise<{ readonly order: string; readonly digest: string }> => ({
  order: orderId,
  digest: await toldDigest(stack, orderId),
});

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
  ]),
};
