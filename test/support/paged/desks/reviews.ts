import { isOrderId, type OrderId } from '../../../../shared/domain/ids.ts';
import { DAY_MS } from '../../../../shared/domain/instant.ts';
import { added, asPerson } from '../../attachments.ts';
import { aReviewerStanding } from '../../builders.ts';
import { assign, CHALLENGE, caseRequest, decideAs, openCase, writeAs } from '../../cases.ts';
import { pdf } from '../../files.ts';
import { filed, readCertificate } from '../../requests.ts';
import { defer, latestOf } from '../../reviews.ts';
import { Workers } from '../../workers.ts';
import { type Fields, LONG_WORD, type Scene, type Story, TEXT } from '../story.ts';
import type { World } from '../worlds.ts';

const OWN = aReviewerStanding({ person: 'independent-reviewer', institution: 'review-chamber' });
const OTHER = aReviewerStanding({ person: 'ombuds-reviewer', institution: 'ombuds-office' });
const THIRD = aReviewerStanding({ person: 'privacy-reviewer', institution: 'privacy-tribunal' });
const FIRST = aReviewerStanding({ person: 'council-reviewer', institution: 'judicial-council' });

/** More than one answer holds. */
const LONG_BYTES = 5_000_000;

const name = ({ named }: World, orderId: OrderId, review: 'r1' | 'r2'): void => {
  named.set('order', orderId);
  named.set('review', `${orderId}.${review}`);
};

/** The person objects, with files; it is drawn for whoever sits here, and something was said. */
async function object(world: World): Promise<void> {
  const { stack, orderId } = world;
  const { token } = await openCase(stack, orderId);
  await stack.person(caseRequest('challenges', { ...CHALLENGE, text: TEXT }, { token }));
  const person = asPerson(stack, () => token);
  await added(person, pdf(), 'application/pdf');
  await added(person, pdf({ size: LONG_BYTES }), 'application/pdf', { attachment: 'a2' });
  await assign(stack, orderId, 'r1', OWN);
  await writeAs(stack, orderId, 'r1', TEXT, OWN);
  await new Workers(stack).settle();
  name(world, orderId, 'r1');
}

/** A second look by three, of whom whoever sits here is one. */
async function appeal(world: World): Promise<void> {
  const { stack } = world;
  const orderId = await filed(stack, 'budapest-29', {}, 'panel');
  await readCertificate(stack, orderId, { provider: 'prv-contact-jp', id: 'read-panel' });
  stack.clock.advance(15 * DAY_MS);
  const { token } = await openCase(stack, orderId);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
  await assign(stack, orderId, 'r1', FIRST);
  await decideAs(stack, orderId, 'r1', 'affirm', TEXT, FIRST);
  await stack.person(caseRequest('appeals', { challenge: 'c1', text: TEXT }, { token }));
  for (const member of [OWN, OTHER, THIRD]) await assign(stack, orderId, 'r2', member);
  await new Workers(stack).settle();
  name(world, orderId, 'r2');
}

/** The authority asks to wait with the notice, and asks again once it was refused. */
async function wait(world: World): Promise<void> {
  const { stack } = world;
  const orderId = await filed(stack, 'epoc-pr', {}, 'wait');
  await readCertificate(stack, orderId, { id: 'read-wait' });
  await defer(stack, orderId, { reason: TEXT });
  await assign(stack, orderId, 'r1', FIRST);
  await decideAs(stack, orderId, 'r1', 'revoke', TEXT, FIRST);
  await defer(stack, orderId, { reason: LONG_WORD });
  await assign(stack, orderId, 'r2', OWN);
  name(world, orderId, 'r2');
}

/** The version of the order that the review is of. */
async function versionOf({ stack, named }: World): Promise<string> {
  const id = named.get('order') ?? '';
  return isOrderId(id) ? `${(await latestOf(stack, id)).version}` : '';
}

const sent =
  (key: string, fields: Fields) =>
  async (world: World): Promise<Fields> => ({ ...fields, version: await versionOf(world), key });

const WORDS = { reasons: TEXT, forTheOtherSide: TEXT };
const STALE = { version: '1', key: 'stale', was: 'review unassigned|due 2026-01-01', check: 'yes' };

/** A form: as it is opened, what is wrong with it, a look at what will be sent, and that something changed meanwhile. */
const tell = (page: string, fields: Fields): readonly Scene[] => {
  const open = `/reviews/{review}/${page}`;
  return [
    { open },
    { open, sent: sent(page, { check: 'yes' }), status: 422 },
    { open, sent: sent(page, { ...fields, check: 'yes' }) },
    { open, sent: { ...fields, ...STALE }, status: 412 },
  ];
};

const desk = { world: 'fresh', site: 'desks', entered: true, as: 'reviewer' } as const;

/** The reviewer’s desk: reviews, what the parties said, the decision. */
export const REVIEWS_STORIES: Readonly<Record<string, Story>> = {
  'a reviewer for whom nothing waits': { ...desk, inTurn: true, scenes: [{ open: '/' }] },
  'a review': {
    ...desk,
    scenes: [
      { open: '/', before: object },
      { open: '/reviews/{review}' },
      { open: '/reviews/{review}/order' },
      ...tell('decision', { outcome: 'affirm', ...WORDS }),
    ],
  },
  'what a reviewer says': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/reviews/{review}/files/a2', before: object },
      ...tell('messages', { text: TEXT }),
      ...tell('permission', { reasons: TEXT }),
      ...tell('conflict', { reason: TEXT }),
      { open: '/reviews/{review}/decision', sent: sent('decided', { outcome: 'affirm', ...WORDS, send: 'yes' }) },
      {
        open: '/reviews/{review}/decision',
        sent: sent('late', { outcome: 'revoke', ...WORDS, check: 'yes' }),
        status: 409,
      },
      { open: '/reviews/{review}/messages' },
    ],
  },
  'a panel': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/reviews/{review}', before: appeal },
      { open: '/reviews/{review}/decision' },
      { open: '/reviews/{review}/decision', sent: sent('vote', { outcome: 'revoke', ...WORDS, send: 'yes' }) },
    ],
  },
  'a request to wait, and a review that went to somebody else': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/reviews/{review}', before: wait },
      { open: '/reviews/{review}/decision' },
      { open: '/reviews/{review}/conflict', sent: sent('conflict', { reason: TEXT, send: 'yes' }) },
      { open: '/reviews/{review}', status: 403 },
      { open: '/reviews/{review}/decision', sent: { ...WORDS, ...STALE }, status: 403 },
      { open: `/reviews/ord_${'0'.repeat(26)}.r1`, status: 404 },
    ],
  },
};
