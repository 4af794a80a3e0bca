import { STORIES } from '../../order-story.ts';
import { filed } from '../../requests.ts';
import { fileUntilOneWaits } from '../../waiting.ts';
import { Workers } from '../../workers.ts';
import { refused, type Story } from '../story.ts';
import type { World } from '../worlds.ts';

/** Much is due: an emergency nobody saw, what waits for a second officer, and orders of many states. */
async function fill({ stack }: World): Promise<void> {
  const workers = new Workers(stack);
  await filed(stack, 'epoc-pr-emergency', {}, 'emergency');
  await fileUntilOneWaits(stack);
  for (const [name, tell] of Object.entries(STORIES)) await tell({ key: `of-${name}` }).storeIn(stack);
  await workers.settle();
}

/** The reference as it was heard over a bad line. */
const MISHEARD = 'B2F4-K3LQ';

const desk = { world: 'busy', site: 'desks', entered: true } as const;

/** What is due, finding an order, and handing over. */
export const DUTY_STORIES: Readonly<Record<string, Story>> = {
  'a duty desk with nothing due': {
    ...desk,
    world: 'decided',
    inTurn: true,
    scenes: [{ open: '/' }, { open: '/find' }, { open: '/handover' }],
  },
  'the duty desk': {
    ...desk,
    scenes: [{ open: '/', before: fill }, { open: '/find?list=running' }, { open: '/handover' }],
  },
  'finding an order': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/find', before: fill },
      refused('/find', { wanted: '' }),
      { open: '/find', sent: { wanted: MISHEARD } },
      { open: '/find', sent: { wanted: 'LKA-ML 4100-2026-0831' } },
      { open: '/find?list=lapsed' },
      { open: '/find?list=status.nothing', status: 422 },
    ],
  },
  'the duty desk of a validator': {
    ...desk,
    as: 'validator',
    inTurn: true,
    scenes: [{ open: '/', before: fill }, { open: '/find' }, { open: '/handover' }],
  },
};
