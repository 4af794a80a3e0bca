import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import {
  announced,
  asPerson,
  asProvider,
  asProviderPerson,
  type PersonSender,
  reviewedFile,
  type Sender,
} from '../../support/attachments.ts';
import { CHALLENGE, caseRequest, issueCode, objectAsProvider, sessionRequest } from '../../support/cases.ts';
import { memberOf } from '../../support/requests.ts';
import { REVIEWERS, reviewerClaims } from '../../support/reviews.ts';
import type { Answer } from '../../support/stack.ts';
import type { Draws } from '../engine/draws.ts';
import type { FaultAt } from '../engine/faults.ts';
import { STORAGE_FAULTS } from '../engine/service-fault-names.ts';
import type { KnownOrder, ReadFile } from '../world/ledger.ts';
import { INFECTED } from '../world/scanner.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';
import { findOpen } from './reviewers.ts';

const TEXT = 'text/plain';
const IDS = ['a1', 'a2', 'a3'] as const;
const STILL_OPEN_MS = 25 * MINUTE_MS;
/** More than anybody may attach; a sender only announces it. @see docs/api/README.md */
const TOO_MANY_BYTES = 10_000_001;

/** A letter that no other is like. */
const write = (draws: Draws, isInfected: boolean): Buffer =>
  Buffer.from(`Letter ${draws.below(2 ** 30)} about my account.\n${isInfected ? `${INFECTED}\n` : ''}`);

/** As many bytes, and not these: only their digest tells. */
const misprint = (letter: Buffer): Buffer => Buffer.from(letter.toString().replace('Letter', 'letter'));

/** Whoever sends files meets a storage that fails more often than others: one time in three, where anything fails at all. */
const faultsOf = ({ world, draws, faults }: ActContext): readonly FaultAt[] =>
  world.isCalm || faults.length > 0 || !draws.once(3) ? faults : [{ call: 1, fault: draws.one(STORAGE_FAULTS) }];

/** The token of whoever is in the case, as often as a session lasts. */
async function enter(id: OrderId, { world, draws }: ActContext): Promise<string | undefined> {
  const { stack, ledger } = world;
  const open = ledger.sessions.get(id);
  if (open !== undefined && world.now < open.openedAt + STILL_OPEN_MS) return open.token;
  const { state } = (await stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return undefined;
  const opened = await stack.person(sessionRequest(await issueCode(stack, id, `files-${draws.below(1_000_000)}`)));
  if (opened.status !== 201) return undefined;
  const token = String(memberOf(opened.body, 'token'));
  ledger.sessions.set(id, { token, openedAt: world.now });
  return token;
}

/** An objection of this side that files can be added to; filed, where there is none. */
async function findObjection(
  { id }: KnownOrder,
  by: 'person' | 'provider',
  object: () => Promise<Answer>,
  { world }: ActContext,
): Promise<string | undefined> {
  const find = async () =>
    (await world.stack.orders.latest(id))?.commit.state.rights.challenges.findLast((one) => one.by === by)?.id;
  const found = await find();
  if (found !== undefined) return found;
  await world.ask('challenges', [], object);
  return await find();
}

/** How a sender gets it wrong; mostly not at all. */
const WRONGS = [
  'right',
  'right',
  'right',
  'right',
  'other-bytes',
  'cut-short',
  'too-large',
  'of-another-type',
] as const;

/** Sends a file in pieces, makes it whole, and sends that once more, as whoever heard nothing does. */
async function send(
  sender: Sender,
  name: string,
  which: { readonly challenge: string; readonly attachment: string },
  order: KnownOrder,
  context: ActContext,
): Promise<string> {
  const { world, draws } = context;
  const isInfected = draws.once(3);
  const file = write(draws, isInfected);
  const wrong = draws.one(WRONGS);
  const isPartOf = draws.once(2);
  const faults = faultsOf(context);
  const put = await world.ask('put-part', isPartOf ? faults : [], () => sender.put(1, file, which));
  if (put?.status !== 200) return told(`${name}: sends a piece of a file about`, order.id, put);
  const said = announced(file, TEXT);
  const body = {
    right: said,
    'other-bytes': announced(misprint(file), TEXT),
    'cut-short': { ...said, parts: 2 },
    'too-large': { ...said, size: TOO_MANY_BYTES },
    'of-another-type': { ...said, type: 'application/pdf' },
  }[wrong];
  const key = `attach-${draws.below(1_000)}`;
  const answer = await world.ask('attach', isPartOf ? [] : faults, () => sender.post(body, which, { key }));
  note(answer, { order, which, file, isInfected }, context);
  if (wrong !== 'right' && answer !== undefined && answer.status < 300)
    world.ledger.trespasses.push({ what: `a file about ${order.id} that is ${wrong}`, status: answer.status });
  if (answer?.status === 201 && draws.once(3)) {
    const again = await world.ask('attach', [], () => sender.post(body, which, { key }));
    const { status: first } = answer;
    world.ledger.repeated.push({ what: `a file about ${order.id}`, first: `${first}`, second: `${again?.status}` });
  }
  return told(
    `${name}: attaches ${wrong}${isInfected ? ', infected,' : ''} to ${which.challenge} of`,
    order.id,
    answer,
  );
}

/** What its sender knows, once they were told that it was taken. */
function note(
  answer: Answer | undefined,
  {
    order,
    which,
    file,
    isInfected,
  }: {
    readonly order: KnownOrder;
    readonly which: { readonly challenge: string; readonly attachment: string };
    readonly file: Uint8Array;
    readonly isInfected: boolean;
  },
  { world }: ActContext,
): void {
  if (answer?.status !== 201 && answer?.status !== 200) return;
  const bytes = Buffer.from(file).toString();
  world.ledger.files.push({ orderId: order.id, ...which, bytes, isInfected, at: world.now });
}

/** The person concerned, in the case. */
const inCase = (
  act: (person: PersonSender, challenge: string, order: KnownOrder, context: ActContext) => Promise<string>,
): Act =>
  onOrder(async (order, context) => {
    const { stack } = context.world;
    const token = await enter(order.id, context);
    if (token === undefined) return `nobody is in the case of ${order.id}`;
    const object = () => stack.person(caseRequest('challenges', CHALLENGE, { token, key: 'files-objection' }));
    const challenge = await findObjection(order, 'person', object, context);
    if (challenge === undefined) return `nobody objects to ${order.id}`;
    return await act(
      asPerson(stack, () => token),
      challenge,
      order,
      context,
    );
  });

export const attach: Act = inCase(
  async (person, challenge, order, context) =>
    await send(person, 'the person', { challenge, attachment: context.draws.one(IDS) }, order, context),
);

/** Asks for a form, posts a file to the storage, and has it taken; once more, where they hear nothing. */
export const postFile: Act = inCase(async (person, challenge, order, context) => {
  const { world, draws } = context;
  const given = await world.ask('upload-form', [], () => person.form(challenge));
  if (given?.status !== 201) return told('asks for a form in', order.id, given);
  const { attachment, upload, ...form } = Object(given.body);
  const isInfected = draws.once(3);
  const file = write(draws, isInfected);
  const isPosted = !draws.once(5);
  if (isPosted) await world.stack.forms.post(form, file);
  const which = { challenge, attachment: String(attachment) };
  const answer = await world.ask('upload', faultsOf(context), () =>
    person.take({ name: 'Letter.txt', upload }, which, { key: `take-${draws.below(1_000)}` }),
  );
  if (isPosted) note(answer, { order, which, file, isInfected }, context);
  else if (answer !== undefined && answer.status < 300)
    world.ledger.trespasses.push({ what: `a file about ${order.id} that was never posted`, status: answer.status });
  return told(`posts ${attachment} in`, order.id, answer);
});

export const attachAsProvider: Act = onOrder(async (order, context) => {
  const { stack } = context.world;
  const challenge = await findObjection(order, 'provider', () => objectAsProvider(stack, order.id), context);
  if (challenge === undefined) return `its provider does not object to ${order.id}`;
  const { draws } = context;
  const sender = asProvider(stack, order.id, order.provider);
  const numbered: Sender = {
    ...sender,
    put: (part, bytes, which) => sender.put(part, bytes, which),
    post: (body, which, { key = '' } = {}) => sender.post(body, which, { key: `${key}-of-provider` }),
  };
  return await send(numbered, 'its provider', { challenge, attachment: draws.one(IDS) }, order, context);
});

/** A file that its sender was told is there: the person's, or the provider's by a program or one of its people. */
export const readOwnFile: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack, ledger } = world;
  const sent = ledger.files.filter(({ orderId }) => orderId === order.id);
  if (sent.length === 0) return `nobody attached anything to ${order.id}`;
  const { challenge, attachment } = draws.one(sent);
  const { state } = (await stack.orders.latest(order.id))?.commit ?? {};
  const isOfPerson = state?.rights.challenges.find(({ id }) => id === challenge)?.by === 'person';
  const token = isOfPerson ? await enter(order.id, context) : undefined;
  if (isOfPerson && token === undefined) return `nobody is in the case of ${order.id}`;
  const isAtDesk = order.provider === 'prv-demo' && draws.once(2);
  const provider = isAtDesk
    ? asProviderPerson(stack, order.id, 'provider-desk')
    : asProvider(stack, order.id, order.provider);
  const sender = isOfPerson ? asPerson(stack, () => token ?? '') : provider;
  const answer = await world.ask('read-own-file', context.faults, () => sender.get({ challenge, attachment }));
  noteRead(answer, { orderId: order.id, challenge, attachment, by: 'sender' }, 0, context);
  return told(`its sender reads ${attachment} of ${challenge} of`, order.id, answer);
});

/** What somebody was shown. @param skewMs how far ahead the clock of the machine was that they asked first. */
function noteRead(
  answer: Answer | undefined,
  read: Pick<ReadFile, 'orderId' | 'challenge' | 'attachment' | 'by'>,
  skewMs: number,
  { world }: ActContext,
): void {
  if (answer?.status !== 200) return;
  const version = world.stored.findLast(({ commit }) => commit.orderId === read.orderId)?.commit.version ?? 0;
  const at = plus(world.now, Math.max(0, skewMs));
  world.ledger.filesRead.push({ ...read, bytes: Buffer.from(answer.bytes ?? []).toString(), at, version });
}

/** Whoever sits on the review reads what was attached, searched or not; now and then somebody who does not sit on it. */
export const readReviewedFile: Act = onOrder(async ({ id }, context) => {
  const { world, draws, faults } = context;
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
  const answer = await world.ask('read-reviewed-file', isStranger ? [] : faults, () =>
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
