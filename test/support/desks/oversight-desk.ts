import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import { CHALLENGE, caseRequest, openCase, told } from '../cases.ts';
import { commandRequest, filed, JSON_TYPE, POLICE, RELEASE, readCertificate, TOLD_IN_PERSON } from '../requests.ts';
import { decideReview, object } from '../reviews.ts';
import type { Stack } from '../stack.ts';
import { Workers } from '../workers.ts';
import { OFFICIALS } from './desk.ts';

/** What somebody without a code sends. */
export const COMPLAINT = {
  text: 'My mail behaves strangely.\nI am Zelda Quist <b>myself</b>.',
  identifierHint: 'm.reuther@skylark.example',
  contact: 'zelda@quist.example',
};

/** @param address from which many come is slowed. @returns its id. */
export async function complain(stack: Stack, key = 'mine-1', address = '198.51.100.7'): Promise<string> {
  const before = new Set(stack.complaints.all().map(({ id }) => id));
  const headers = { ...JSON_TYPE, 'idempotency-key': key };
  await stack.person({ method: 'POST', route: '/v1/complaints', headers, body: COMPLAINT, address });
  return stack.complaints.all().find(({ id }) => !before.has(id))?.id ?? '';
}

/** An order objected to on the day of its notice, of which nobody decided, twice. */
export async function fallSilent(stack: Stack): Promise<OrderId> {
  const workers = new Workers(stack);
  const orderId = await filed(stack, 'epoc-pr', {}, 'silent');
  await readCertificate(stack, orderId, { id: 'read-silent' });
  await workers.runUntil(plus(stack.clock.now(), 14 * DAY_MS));
  await object(stack, orderId, { text: 'not mine', key: 'silent' });
  await workers.runUntil(plus(stack.clock.now(), 28 * DAY_MS));
  return orderId;
}

/** An order that its own authority takes back at once. */
export async function takeBack(stack: Stack): Promise<OrderId> {
  const orderId = await filed(stack, 'epoc-pr', {}, 'brief');
  await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
  await new Workers(stack).settle();
  return orderId;
}

/** A journalist’s account, filed as anybody’s: a reviewer finds that whoever filed knew. */
export async function leaveUnsaid(stack: Stack): Promise<OrderId> {
  const workers = new Workers(stack);
  const orderId = await told(stack);
  const { token } = await openCase(stack, orderId);
  const objection = { ...CHALLENGE, grounds: ['press-or-immunity'] };
  await stack.person(caseRequest('challenges', objection, { token }));
  await workers.runUntil(plus(stack.clock.now(), HOUR_MS));
  const texts = { reasons: 'Her sources are in it.', forTheOtherSide: 'Your objection is right.' };
  const knownAndNotSaid = { targets: ['t1'], reason: 'The account is signed with the masthead of a paper.' };
  await decideReview(stack, orderId, 'r1', { outcome: 'revoke', ...texts, knownAndNotSaid });
  await workers.settle();
  return orderId;
}

/** An order whose authority says that it told the person itself. */
export async function claimNotice(stack: Stack): Promise<OrderId> {
  const orderId = await filed(stack, 'epoc-pr', {}, 'claimed');
  await readCertificate(stack, orderId, { id: 'read-claimed' });
  await stack.officer(commandRequest(orderId, 'notice', TOLD_IN_PERSON, { key: 'notice-1' }), POLICE);
  await new Workers(stack).settle();
  return orderId;
}

/** The directory lists who acts for oversight: the first of them under two accounts. */
export async function listOverseers(stack: Stack): Promise<void> {
  const overseers = [
    { person: 'p-greta', accounts: [OFFICIALS.auditor.person, OFFICIALS.auditor2.person] },
    { person: 'p-bela', accounts: ['auditor-3'] },
  ];
  const office: DirectoryEntry = { kind: 'office', id: 'oversight', reach: {}, overseers };
  await stack.directory.put(office, 'operator');
}

/** A third person of oversight. */
export const THIRD = { person: 'auditor-3', roles: OFFICIALS.auditor.roles } as const;
