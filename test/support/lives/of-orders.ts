import { verifyHistory } from '../../../shared/app/order/verify-history.ts';
import { History } from '../../../shared/contracts/api/common/order.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { added, asPerson } from '../attachments.ts';
import { aReviewerStanding, at, directoryEntry } from '../builders.ts';
import { assign, CHALLENGE, caseRequest, objectAsProvider, openCase, reopenCase, told } from '../cases.ts';
import { jpeg, pdf } from '../files.ts';
import type { Request } from '../http-events.ts';
import { messageSignatureHeaders, newP256Keys } from '../message-signatures.ts';
import { AUDITOR } from '../overseers.ts';
import { SECOND_REGISTRAR } from '../registrars.ts';
import {
  ANSWER,
  accepting,
  certificateRequest,
  commandRequest,
  composeProviderMessage,
  DEFERRAL,
  EMERGENCY_EXTENSION,
  filed,
  GRANTED,
  memberOf,
  messageRequest,
  noticeRequest,
  POLICE,
  PRODUCTION_REQUEST,
  printedAddress,
  RELEASE,
  read,
  readCertificate,
  SOUGHT,
  say,
  toldDigest,
  VALIDATOR,
  verificationRequest,
} from '../requests.ts';
import { decideReview, readReview, reviewerClaims } from '../reviews.ts';
import { Newcomer, orderOf } from '../sandbox.ts';
import { answerSearch, askForSearch, findOrders, idOf } from '../searches.ts';
import type { Stack } from '../stack.ts';
import { suspendAndSettle, suspensionWordRequest } from '../suspending.ts';
import type { Life } from './life.ts';
import { requireTaken } from './recorded-stack.ts';

const TARGETS = [{ id: 't1' }, { id: 't2' }];
const AFFIRMED = { outcome: 'affirm', reasons: 'The account was emptied twice before.' };
const JOSE = 'application/jose';

/** Anyone checks what was exported, and what was signed. */
async function check(stack: Stack, orderId: OrderId): Promise<void> {
  const keys = JSON.parse((await stack.anyone({ method: 'GET', route: '/.well-known/jwks.json' })).text);
  const history = parse(History, (await stack.officer(read(orderId, '/history'), POLICE)).body);
  if (!verifyHistory(history, keys).genuine) throw new Error('a history as it was exported is genuine');
  const { text } = requireTaken(await stack.officer(accepting(read(orderId, '/certificate'), JOSE), POLICE));
  const signed = { ...verificationRequest(text), headers: { 'content-type': JOSE } };
  const digest = await toldDigest(stack, orderId);
  for (const request of [signed, verificationRequest({ orderId, digest }), printedAddress(orderId, digest)]) {
    if (memberOf((await stack.anyone(request)).body, 'genuine') !== true) throw new Error('what was signed is genuine');
  }
}

/** An emergency: validated afterwards, received, spoken about, reviewed, extended, lapsed and erased. */
const emergency: Life = async (stack, workers) => {
  const later = (minutes: number) => workers.runUntil(plus(stack.clock.now(), minutes * MINUTE_MS));
  const orderId = await filed(stack, 'epoc-pr-emergency');
  await later(2);
  requireTaken(await readCertificate(stack, orderId));
  requireTaken(
    await stack.provider(accepting(certificateRequest(orderId), 'application/pdf'), {
      provider: 'prv-demo',
      id: 'pdf',
    }),
  );
  requireTaken(await say(stack, orderId, 'order.acknowledged'));
  requireTaken(await say(stack, orderId, 'order.preserved', { targets: TARGETS }));
  requireTaken(await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE));
  await later(600);
  requireTaken(await stack.officer(commandRequest(orderId, 'validation', GRANTED, { key: 'granted' }), VALIDATOR));
  requireTaken(await say(stack, orderId, 'clarification.requested', { question: 'Which messages?' }));
  requireTaken(await stack.officer(commandRequest(orderId, 'clarification-answer', ANSWER), POLICE));
  await later(60);
  requireTaken(await decideReview(stack, orderId, 'r1', AFFIRMED));
  await check(stack, orderId);
  await workers.runUntil(at('2027-01-11T08:00:00Z'));
  requireTaken(await stack.officer(commandRequest(orderId, 'extension', EMERGENCY_EXTENSION), POLICE));
  await workers.runUntil(at('2027-01-20T10:00:00Z'));
  requireTaken(await decideReview(stack, orderId, 'r2', AFFIRMED));
  await workers.runUntil(at('2027-02-20T09:00:00Z'));
  requireTaken(await say(stack, orderId, 'order.released'));
  await workers.runUntil(at('2028-02-20T00:00:00Z'));
  if (stack.vault.has(orderId)) throw new Error('its key is destroyed');
  requireTaken(await stack.officer(read(orderId, '/history'), POLICE));
};

/** The person is told, objects, is decided against and for, and a provider objects as well. */
const objection: Life = async (stack, workers) => {
  const orderId = await told(stack);
  await workers.settle();
  requireTaken(await stack.provider(noticeRequest(orderId, 'de'), { provider: 'prv-demo', id: 'notice-1' }));
  const { code, token } = await openCase(stack, orderId);
  const again = await reopenCase(stack, orderId, code);
  requireTaken(await stack.person(caseRequest('challenges', CHALLENGE, { token })));
  requireTaken(
    await added(
      asPerson(stack, () => again),
      jpeg(),
      'image/jpeg',
      { attachment: 'a1' },
    ),
  );
  await workers.runUntil(plus(stack.clock.now(), HOUR_MS));
  requireTaken(await decideReview(stack, orderId, 'r1', { ...AFFIRMED, forTheOtherSide: 'It stays.' }));
  const later = await reopenCase(stack, orderId, code);
  requireTaken(
    await stack.person(caseRequest('appeals', { challenge: 'c1', text: 'Once more, please.' }, { token: later })),
  );
  requireTaken(await objectAsProvider(stack, orderId));
  await workers.runUntil(plus(stack.clock.now(), DAY_MS));
  requireTaken(await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE));
  await workers.runUntil(at('2028-06-01T00:00:00Z'));
};

/** A file that is searched for malware before its reviewer reads it. */
const scannedFile: Life = async (stack, workers) => {
  const orderId = await told(stack);
  const { token } = await openCase(stack, orderId);
  requireTaken(await stack.person(caseRequest('challenges', CHALLENGE, { token })));
  const reviewer = aReviewerStanding({ person: 'independent-reviewer', institution: 'review-chamber' });
  await assign(stack, orderId, 'r1', reviewer);
  requireTaken(
    await added(
      asPerson(stack, () => token),
      jpeg(),
      'image/jpeg',
      { attachment: 'a1' },
    ),
  );
  requireTaken(
    await added(
      asPerson(stack, () => token),
      pdf(),
      'application/pdf',
      { attachment: 'a2' },
    ),
  );
  const object = `incoming/scans/${orderId}/c1/a1`;
  await workers.recordScans([{ object, status: 'NO_THREATS_FOUND' }]);
  await workers.settle();
  requireTaken(await stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims('independent-reviewer')));
};

/** A production request that continues the hold, and whose need nobody confirms; the notice had been put off. */
const continuation: Life = async (stack, workers) => {
  const orderId = await filed(stack);
  await workers.settle();
  requireTaken(await say(stack, orderId, 'order.acknowledged'));
  requireTaken(await stack.officer(commandRequest(orderId, 'notice-deferral', DEFERRAL), POLICE));
  await workers.runUntil(at('2027-01-15T10:00:00Z'));
  requireTaken(await stack.officer(commandRequest(orderId, 'production-request', PRODUCTION_REQUEST), POLICE));
  await workers.runUntil(at('2029-02-01T00:00:00Z'));
};

/** Nobody at the provider answers: it is tried again, told of by other ways. */
const silence: Life = async (stack, workers) => {
  stack.sender.answer(...Array.from({ length: 1_000 }, () => 'ECONNREFUSED'));
  await filed(stack);
  await workers.runUntil(plus(stack.clock.now(), DAY_MS));
};

/** The provider takes what it is told, and nobody there says that they read it: the order expires. */
const expiry: Life = async (stack, workers) => {
  await filed(stack);
  await workers.runUntil(at('2027-01-21T00:00:00Z'));
};

/** An account that may be a thief's is stopped, what nobody received is held, and two oversee which orders name a mailbox. */
const theft: Life = async (stack, workers) => {
  const orderId = await filed(stack);
  await filed(stack, 'us-2703f', { '/certificate/accounts/0/value': 'm.reuther@skylark.example' }, 'sheriff-1');
  await workers.settle();
  const suspension = await suspendAndSettle(stack, workers);
  requireTaken(await stack.registrar(suspensionWordRequest(suspension, 'confirmation'), SECOND_REGISTRAR));
  await workers.settle();
  const search = idOf(requireTaken(await askForSearch(stack)));
  requireTaken(await answerSearch(stack, search));
  requireTaken(await findOrders(stack, search));
  requireTaken(await stack.overseer({ method: 'GET', route: '/v1/oversight/orders/{orderId}', orderId }, AUDITOR));
  await workers.runUntil(plus(stack.clock.now(), 30 * DAY_MS));
};

/** A provider that signs as RFC 9421 has it reads, and says that it preserves. */
const signedByStandard: Life = async (stack, workers) => {
  const keys = newP256Keys(stack.drawFor('module of prv-demo'));
  const hsm = {
    id: 'hsm',
    algorithm: 'ecdsa-p256-sha256',
    publicKey: keys.publicKey,
    notBefore: '2026-01-01T00:00:00Z',
  };
  await stack.directory.put(directoryEntry('prv-demo', { keys: [hsm] }), 'operator');
  const orderId = await filed(stack);
  await workers.settle();
  const send = async (id: string, request: Request): Promise<void> => {
    const signing = { provider: 'prv-demo', keys, keyid: 'hsm', id, at: stack.clock.now(), api: stack.apiUrl };
    requireTaken(await stack.unsigned({ ...request, headers: messageSignatureHeaders(request, signing) }));
  };
  await send('read-1', certificateRequest(orderId));
  for (const [type, data] of [
    ['order.acknowledged', {}],
    ['order.preserved', { targets: [{ id: 't1' }] }],
  ] as const) {
    await send(type, messageRequest(await composeProviderMessage(stack, orderId, type, data)));
  }
  await workers.runUntil(plus(stack.clock.now(), DAY_MS));
};

/** Somebody tries things out in the sandbox. */
const practice: Life = async (stack, workers) => {
  const newcomer = new Newcomer(stack);
  const orderId = orderOf(requireTaken(await newcomer.register()));
  await workers.settle();
  requireTaken(
    await newcomer.ask({ route: '/v1/provider/orders/{orderId}/certificate', orderId, ...{ method: 'GET' } }),
  );
  requireTaken(await newcomer.order());
  await workers.runUntil(plus(stack.clock.now(), 2 * DAY_MS));
};

/** Orders, from their filing to their end, and what else befalls them. */
export const OF_ORDERS = {
  emergency,
  objection,
  scannedFile,
  continuation,
  silence,
  expiry,
  theft,
  signedByStandard,
  practice,
} as const satisfies Readonly<Record<string, Life>>;
