import { DAY_MS, plus } from '../../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../builders.ts';
import { STORIES as LIVES, type StoryName } from '../../order-story.ts';
import { holdOrder } from '../../suspending.ts';
import { Workers } from '../../workers.ts';
import type { Scene, Story } from '../story.ts';
import type { World } from '../worlds.ts';

const desk = { world: 'objected', site: 'desks', entered: true } as const;

/** So long ago that what time does to an order is done. */
const LONG_AGO = plus(ISSUED_AT, -200 * DAY_MS);

const openLife = (name: StoryName): Scene => ({
  open: '/orders/{order}',
  before: async ({ stack, named }) => {
    const { orderId } = await LIVES[name]({ key: `of-${name}`, at: LONG_AGO }).storeIn(stack);
    named.set('order', orderId);
  },
});

/** Of an order in each state in which its page looks otherwise. */
const LIVES_OF_PROSECUTORS: readonly StoryName[] = [
  'issued',
  'acknowledgementOverdue',
  'notExecuted',
  'continued',
  'clarificationOpen',
  'partlyExempt',
  'lapsed',
  'overlapping',
  'released',
  'withdrawn',
  'expired',
  'narrowed',
  'revoked',
  'overdue',
  'erased',
];
const LIVES_OF_POLICE: readonly StoryName[] = ['validationAwaited', 'validationSought', 'validationGranted'];

/** The order, in its lives. */
export const ORDER_STORIES: Readonly<Record<string, Story>> = {
  'an order': {
    ...desk,
    scenes: [
      { open: '/orders/{order}', before: ({ stack }) => new Workers(stack).settle() },
      { open: '/orders/{order}/documents' },
      { open: '/orders/{order}/history' },
      { open: '/orders/{order}/attempts' },
      { open: '/orders/{order}/messages' },
    ],
  },
  'an order that is held in doubt': {
    ...desk,
    as: 'colleague',
    inTurn: true,
    scenes: [
      {
        open: '/orders/{order}',
        before: async ({ stack, named }: World) => void named.set('order', await holdOrder(stack, 'held')),
      },
      { open: '/orders/{order}/confirmation' },
      { open: '/orders/{order}/history' },
    ],
  },
  'the lives of an order': { ...desk, as: 'manifold', inTurn: true, scenes: LIVES_OF_PROSECUTORS.map(openLife) },
  'the lives of an order that is validated': { ...desk, inTurn: true, scenes: LIVES_OF_POLICE.map(openLife) },
  'an order that was put to a validator': {
    ...desk,
    as: 'validator',
    inTurn: true,
    scenes: [openLife('validationSought'), { open: '/orders/{order}/history' }, { open: '/orders/{order}/documents' }],
  },
};
