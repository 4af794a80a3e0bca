import { Browser } from '../browser.ts';
import { refused, type Scene, type Story, TEXT } from './story.ts';
import type { World } from './worlds.ts';

/** The number of a check that somebody else asked for, on their own telephone. */
async function numberOf({ publicPages }: World): Promise<{ readonly number: string }> {
  const { html } = await new Browser(publicPages).post('/complaint', { text: TEXT, key: 'another' });
  const [, number = ''] = /<strong aria-hidden="true">([^<]+)<\/strong>/.exec(html) ?? [];
  return { number };
}

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
  'a complaint': told([
    { open: '/complaint' },
    refused('/complaint', { text: '' }),
    { open: '/complaint', sent: { text: TEXT, key: 'one' } },
    { open: '/complaint-enquiry' },
    refused('/complaint-enquiry', { number: 'x' }),
    { open: '/complaint-enquiry', sent: numberOf },
  ]),
};
