import { MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../builders.ts';
import { STORIES as LIVES, type StoryName } from '../../order-story.ts';
import { filed } from '../../requests.ts';
import { Workers } from '../../workers.ts';
import type { Fields, Scene, Story } from '../story.ts';
import { LONG_WORD, TEXT } from '../story.ts';
import type { World } from '../worlds.ts';
import { STALE, versionOf } from './commands.ts';

const OPEN = '/validation/{order}';

/** Puts a life of an order before a validator, and opens it. @param at left out: of today. */
const openLife = (name: StoryName, at = ISSUED_AT): Scene => ({
  open: OPEN,
  before: async ({ stack, named }) =>
    void named.set('order', (await LIVES[name]({ key: `of-${name}`, at }).storeIn(stack)).orderId),
});

/** An order that names the validator's house as having validated it before it was filed. */
const NAMED: Scene = {
  open: OPEN,
  before: async ({ stack, named }) => void named.set('order', await filed(stack, 'epoc-pr', {}, 'named')),
};

const sent =
  (fields: Fields, pressed: 'check' | 'send' = 'check') =>
  async (world: World): Promise<Fields> => ({
    ...fields,
    version: await versionOf(world),
    key: `key-of-${Object.keys(fields).length}`,
    [pressed]: 'yes',
  });

/** Much is put to the validator: in time and late, named, decided. */
async function fillDesk({ stack }: World): Promise<void> {
  const long = plus(ISSUED_AT, -20 * 24 * 60 * MINUTE_MS);
  for (const name of ['validationSought', 'validationGranted', 'validationRefused'] as const)
    await LIVES[name]({ key: `of-${name}` }).storeIn(stack);
  await LIVES.validationSought({ key: 'long-ago', at: long }).storeIn(stack);
  for (const key of ['one', 'other']) await filed(stack, 'epoc-pr', {}, key);
  await new Workers(stack).settle();
}

const desk = { world: 'objected', site: 'desks', as: 'validator', entered: true } as const;

/** The validator’s desk: what awaits a decision, and the decision. */
export const VALIDATION_STORIES: Readonly<Record<string, Story>> = {
  'a validator’s desk with nothing on it': { ...desk, world: 'fresh', inTurn: true, scenes: [{ open: '/' }] },
  'a validator’s desk': { ...desk, scenes: [{ open: '/', before: fillDesk }] },
  'the decision of a validator': {
    ...desk,
    scenes: [
      openLife('validationSought'),
      { open: OPEN, sent: sent({}), status: 422 },
      { open: OPEN, sent: sent({ step: 'refused', reason: TEXT }) },
      {
        open: OPEN,
        sent: { step: 'refused', reason: `${TEXT} ${LONG_WORD}`, version: STALE, check: 'yes' },
        status: 412,
      },
    ],
  },
  'a validation that was never given': {
    ...desk,
    inTurn: true,
    scenes: [NAMED, { open: OPEN, sent: sent({ reason: TEXT }) }, { open: OPEN, sent: sent({ reason: TEXT }, 'send') }],
  },
  'a validation that is decided': {
    ...desk,
    inTurn: true,
    scenes: [openLife('validationGranted'), openLife('validationRefused')],
  },
};
