import { referenceFor } from '../../../../shared/domain/ids.ts';
import { STORIES } from '../../order-story.ts';
import { filed } from '../../requests.ts';
import { fileUntilOneWaits } from '../../waiting.ts';
import { Workers } from '../../workers.ts';
import { type Fields, refused, type Story } from '../story.ts';
import type { World } from '../worlds.ts';

/** Much is due: an emergency nobody saw, what waits for a second officer, and orders of many states. */
export async function fillDesk({ stack }: Pick<World, 'stack'>): Promise<void> {
  const workers = new Workers(stack);
  await filed(stack, 'epoc-pr-emergency', {}, 'emergency');
  await fileUntilOneWaits(stack);
  for (const [name, tell] of Object.entries(STORIES)) await tell({ key: `of-${name}` }).storeIn(stack);
  await workers.settle();
}

/** The reference of the order as it was heard over a bad line. */
function mishear({ orderId }: World): Fields {
  const reference = referenceFor(orderId);
  return { wanted: `${reference.slice(0, -1)}${reference.endsWith('A') ? 'C' : 'A'}` };
}

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
    scenes: [{ open: '/', before: fillDesk }, { open: '/find?list=status.running' }, { open: '/handover' }],
  },
  'finding an order': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/find', before: fillDesk },
      refused('/find', { wanted: '' }),
      { open: '/find', sent: { wanted: 'B2F4-K3LQ' } },
      { open: '/find', sent: mishear },
      { open: '/find', sent: { wanted: 'LKA-ML 4100-2026-0831' } },
      { open: '/find?list=status.lapsed' },
      { open: '/find?list=all' },
      { open: '/find?provider=nobody!', status: 422 },
    ],
  },
  'finding and handing over by a validator': {
    ...desk,
    as: 'validator',
    inTurn: true,
    scenes: [{ open: '/find', before: fillDesk }, { open: '/handover' }],
  },
};
