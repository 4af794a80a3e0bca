import { asPerson, asProvider, asProviderPerson, reviewedFile, type Sender } from '../../support/attachments.ts';
import { REVIEWERS, reviewerClaims } from '../../support/reviews.ts';
import type { KnownOrder, SentFile } from '../world/ledger.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';
import { enter, IDS, keyFaultsOf, noteRead } from './file-desk.ts';
import { PIECE_BYTES } from './file-senders.ts';
import { mistake } from './refused.ts';
import { findOpen } from './reviewers.ts';

/** A file that its sender was told is there, and who reads it: the person, or the provider by a program or one of its people. */
async function findOwn(
  order: KnownOrder,
  { world, draws, faults }: ActContext,
): Promise<{ readonly file: SentFile; readonly sender: Sender } | string> {
  const { stack, ledger } = world;
  const sent = ledger.files.filter(({ orderId }) => orderId === order.id);
  if (sent.length === 0) return `nobody attached anything to ${order.id}`;
  const file = draws.one(sent);
  const { state } = (await stack.orders.latest(order.id))?.commit ?? {};
  const isOfPerson = state?.rights.challenges.find(({ id }) => id === file.challenge)?.by === 'person';
  const token = isOfPerson ? await enter(order.id, { world, draws, faults }) : undefined;
  if (isOfPerson && token === undefined) return `nobody is in the case of ${order.id}`;
  const isAtDesk = order.provider === 'prv-demo' && draws.once(2);
  const provider = isAtDesk
    ? asProviderPerson(stack, order.id, 'provider-desk')
    : asProvider(stack, order.id, order.provider);
  return { file, sender: isOfPerson ? asPerson(stack, () => token ?? '') : provider };
}

const onOwn = (act: (sender: Sender, file: SentFile, context: ActContext) => Promise<string>): Act =>
  onOrder(async (order, context) => {
    const found = await findOwn(order, context);
    return typeof found === 'string' ? found : await act(found.sender, found.file, context);
  });

export const readOwnFile: Act = onOwn(async (sender, { orderId, challenge, attachment }, context) => {
  const answer = await context.world.ask('read-own-file', keyFaultsOf(context), () =>
    sender.get({ challenge, attachment }),
  );
  noteRead(answer, { orderId, challenge, attachment, by: 'sender' }, 0, context);
  return told(`its sender reads ${attachment} of ${challenge} of`, orderId, answer);
});

/** What nobody is given any more has no bytes to ask for. */
const GONE = ['attachment-withheld', 'attachment-unknown', 'challenge-unknown', 'case-session-invalid'] as const;

/** A download that broke off goes on, and is the file; and one goes on from behind its end, as by the length of another file. */
export const readOnAndPast: Act = onOwn(async (sender, { orderId, challenge, attachment, bytes }, context) => {
  const { world, draws } = context;
  const first = draws.below(bytes.length);
  const range = `bytes=${first}-${first + 9}`;
  const answer = await world.ask('read-piece', context.faults, () => sender.get({ challenge, attachment }, { range }));
  const piece = answer?.status === 206 ? Buffer.from(answer.bytes ?? []).toString() : undefined;
  const isTheirs = world.ledger.files.some(
    (one) =>
      one.orderId === orderId &&
      one.challenge === challenge &&
      one.attachment === attachment &&
      one.bytes.slice(first, first + 10) === piece,
  );
  if (piece !== undefined && !isTheirs)
    world.violate(`files: ${range} of ${attachment} of ${orderId} is not what was sent`);
  return await mistake(
    context,
    `goes on behind the end of ${attachment} of ${challenge} of ${orderId}`,
    () => sender.get({ challenge, attachment }, { range: `bytes=${bytes.length + draws.below(1_000)}-` }),
    ['range-not-satisfiable', ...GONE],
  );
});

/** A file that is more than one answer holds, asked for as if it were not; then in two pieces. */
export const readLargeFile: Act = onOwn(async (sender, { orderId, challenge, attachment, bytes }, context) => {
  const { world } = context;
  if (bytes.length <= PIECE_BYTES) return `${attachment} of ${orderId} is small`;
  const said = await mistake(
    context,
    `reads the whole of ${attachment} of ${challenge} of ${orderId}`,
    () => sender.get({ challenge, attachment }),
    ['range-required', ...GONE],
  );
  const range = `bytes=${PIECE_BYTES}-`;
  const rest = await world.ask('read-piece', [], () => sender.get({ challenge, attachment }, { range }));
  const isRest = rest?.status !== 206 || Buffer.from(rest.bytes ?? []).toString() === bytes.slice(PIECE_BYTES);
  if (!isRest) world.violate(`files: the rest of ${attachment} of ${orderId} is not what was sent`);
  return said;
});

/** Whoever sits on the review reads what was attached, searched or not; now and then somebody who does not sit on it. */
export const readReviewedFile: Act = onOrder(async ({ id }, context) => {
  const { world, draws } = context;
  const found = await findOpen(world, id);
  if (!found) return `no review of ${id} is open`;
  const { review, sitting } = found;
  const { state } = (await world.stack.orders.latest(id))?.commit ?? {};
  const challenge = state?.rights.challenges.find(
    (one) => one.review === review.id || one.appeal?.review === review.id,
  );
  const attachment = challenge?.attachments.at(-1)?.id ?? draws.one(IDS);
  const had = new Set(await Promise.all(review.excluded.map(({ person }) => world.stack.named(id, person))));
  const others = REVIEWERS.filter((one) => !sitting.includes(one) && !had.has(one));
  const isStranger = sitting.length === 0 || draws.once(6);
  const person = draws.one(isStranger ? others : sitting);
  const request = reviewedFile(`${id}.${review.id}`, attachment);
  const { skewMs } = world;
  const answer = await world.ask('read-reviewed-file', isStranger ? [] : keyFaultsOf(context), () =>
    world.stack.reviewer(request, reviewerClaims(person)),
  );
  if (isStranger && answer)
    world.ledger.trespasses.push({ what: `${person} reads ${attachment} of a review of ${id}`, status: answer.status });
  else if (challenge)
    noteRead(answer, { orderId: id, challenge: challenge.id, attachment, by: 'reviewer' }, skewMs, context);
  return told(`${person} reads ${attachment} of ${review.id} of`, id, answer);
});

/** Somebody in one case asks for a file of another, and a provider for what a person attached. */
export const readAnothersFile: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack, ledger } = world;
  const sent = ledger.files.filter(({ orderId }) => orderId !== order.id);
  const own = ledger.files.filter(({ orderId }) => orderId === order.id);
  if (draws.once(2) && own.length > 0) {
    const { challenge, attachment } = draws.one(own);
    const { state } = (await stack.orders.latest(order.id))?.commit ?? {};
    if (state?.rights.challenges.find(({ id }) => id === challenge)?.by !== 'person') return 'it is its own';
    const answer = await world.ask('trespass', [], () =>
      asProvider(stack, order.id, order.provider).get({ challenge, attachment }),
    );
    const what = `a provider reads what the person attached to ${order.id}`;
    if (answer) ledger.trespasses.push({ what, status: answer.status });
    return told(what, order.id, answer);
  }
  if (sent.length === 0) return 'nobody attached anything elsewhere';
  const token = await enter(order.id, context);
  if (token === undefined) return `nobody is in the case of ${order.id}`;
  const { orderId, challenge, attachment, bytes } = draws.one(sent);
  const answer = await world.ask('trespass', [], () => asPerson(stack, () => token).get({ challenge, attachment }));
  // the same name may be one of a file of its own: then it is that, and no other
  const isTheirs = answer?.status === 200 && Buffer.from(answer.bytes ?? []).toString() === bytes;
  if (isTheirs) ledger.trespasses.push({ what: `a file of ${orderId} is read in ${order.id}`, status: 200 });
  return told(`asks for ${attachment} of ${orderId} in`, order.id, answer);
});
