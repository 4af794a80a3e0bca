import { composeSandboxProvider } from '../../shared/app/sandbox/sandbox-entries.ts';
import { DirectoryEntry } from '../../shared/contracts/items/directory.ts';
import type { RouteKey } from '../../shared/deployment/routes.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { sandboxIdOf } from '../../shared/domain/sandbox.ts';
import { announced, asPerson, asProvider } from './attachments.ts';
import { directoryEntry } from './builders.ts';
import {
  type CaseCommandName,
  CHALLENGE,
  caseRequest,
  newsAddressRemovalRequest,
  renewalRequest,
  sessionRequest,
  withdrawalRequest,
} from './cases.ts';
import { makeDraftRequest } from './drafts.ts';
import { type Claims, newProviderKeys, type Request, signatureHeaders } from './http-events.ts';
import { REGISTRAR } from './registrars.ts';
import {
  ANSWER,
  type CommandName,
  checkRequest,
  commandRequest,
  composeProviderMessage,
  DEFERRAL,
  EXTENSION,
  filing,
  filingRequest,
  messageRequest,
  POLICE,
  PRODUCTION_REQUEST,
  RELEASE,
  SOUGHT,
  searchRequest,
  TOLD_IN_PERSON,
  TRANSMITTED,
  toldDigest,
  verificationRequest,
} from './requests.ts';
import { type ReviewAct, reviewerClaims, reviewRequest } from './reviews.ts';
import type { Answer, Stack } from './stack.ts';
import { THEFT } from './suspending.ts';
import { SECOND_OFFICER, wordRequest } from './waiting.ts';

/** One POST of the API, with a body it would take. */
export interface PostRoute {
  readonly name: Extract<RouteKey, `POST ${string}`>;
  readonly valid: (stack: Stack, orderId: OrderId) => Promise<unknown>;
  /** Every field may be left out. */
  readonly takesNothing?: true;
  /** Any field may stand in it. */
  readonly takesAnything?: true;
  /** Sends any bytes as the right caller would: signed, or with a token; the person's is that of a case opened before. */
  readonly send: (stack: Stack, orderId: OrderId, body: unknown, contentType?: string) => Promise<Answer>;
}

/** Of the provider of the sandbox that asks here. */
const SANDBOX_KEYS = newProviderKeys();
const SANDBOX_PROVIDER = sandboxIdOf(Buffer.from(SANDBOX_KEYS.publicKey, 'base64'));
const REGISTRATION = {
  name: 'Newcomer Mail',
  endpoint: 'https://newcomer.example/inbox',
  publicKey: SANDBOX_KEYS.publicKey,
};

/** Puts the provider that asks the routes of the sandbox here into a directory. */
export const putNewcomer = async ({ directory, clock }: Stack): Promise<void> => {
  const { publicKey, ...named } = REGISTRATION;
  const key = { id: 'sandbox', algorithm: undefined, publicKey };
  const entry = composeSandboxProvider({ id: SANDBOX_PROVIDER, ...named, key }, clock.now());
  await directory.put(DirectoryEntry.parse(entry), 'test');
};

/** A request of that provider, signed. */
export function askInSandbox(stack: Stack, request: Request): Promise<Answer> {
  const at = stack.clock.now();
  const signing = { provider: SANDBOX_PROVIDER, keys: SANDBOX_KEYS, id: `msg_${at}`, at };
  return stack.unsigned({ ...request, headers: { ...request.headers, ...signatureHeaders(request, signing) } });
}

const inSandbox = (path: `sandbox/${'providers' | 'orders' | 'orders/{orderId}/steps'}`, body: unknown): PostRoute => ({
  name: `POST /v1/${path}`,
  valid: async () => body,
  send: (stack, orderId, sent, contentType = 'application/json') =>
    askInSandbox(stack, {
      method: 'POST',
      route: `/v1/${path}`,
      ...(path.includes('{orderId}') && { orderId }),
      headers: { 'content-type': contentType },
      body: sent,
    }),
});

const KEYED = { 'idempotency-key': 'mine-1' } as const;

const command = (name: CommandName, body: unknown, by: Claims = POLICE): PostRoute => ({
  name: `POST /v1/orders/{orderId}/${name}`,
  valid: async () => body,
  send: (stack, orderId, sent, contentType = 'application/json') => {
    const request = commandRequest(orderId, name, sent);
    return stack.officer({ ...request, headers: { ...request.headers, 'content-type': contentType } }, by);
  },
});

const inCase = (name: CaseCommandName, body: unknown): PostRoute => ({
  name: `POST /v1/cases/current/${name}`,
  valid: async () => structuredClone(body),
  send: (stack, orderId, sent, contentType = 'application/json') => {
    const request = caseRequest(name, sent, { token: stack.sessions.get(orderId) ?? '' });
    return stack.person({ ...request, headers: { ...request.headers, 'content-type': contentType } });
  },
});

const inReview = (name: ReviewAct, body: unknown): PostRoute => ({
  name: `POST /v1/reviews/{reviewId}/${name}`,
  valid: async () => body,
  send: (stack, orderId, sent, contentType = 'application/json') => {
    const request = reviewRequest(`${orderId}.r1`, name, sent, { ifMatch: 1 });
    const headers = { ...request.headers, 'content-type': contentType };
    return stack.reviewer({ ...request, headers }, reviewerClaims('privacy-reviewer'));
  },
});

/** How the routes go on that begin so. */
type Below<P extends string> = PostRoute['name'] extends infer N
  ? N extends `POST ${P}${infer R}`
    ? R
    : never
  : never;

const inOversight = (
  path: Extract<Below<'/v1/'>, `oversight/${string}` | `complaints/${string}`>,
  body: unknown,
): PostRoute => ({
  name: `POST /v1/${path}`,
  valid: async () => body,
  send: (stack, _orderId, sent, contentType = 'application/json') =>
    stack.overseer(
      {
        method: 'POST',
        route: `/v1/${path}`,
        complaintId: `cmp_20261120_${'0'.repeat(32)}`,
        searchId: `sch_20261120_${'0'.repeat(32)}`,
        readingId: `rdg_20261120_${'0'.repeat(32)}`,
        headers: { ...KEYED, 'content-type': contentType },
        body: sent,
      },
      { ...POLICE, holdfast_role: 'oversight' },
    ),
});

const onDirectory = (path: Below<'/v1/directory/'>, body: unknown, named = {}, by: Claims = REGISTRAR): PostRoute => ({
  name: `POST /v1/directory/${path}`,
  valid: async () => body,
  send: (stack, _orderId, sent, contentType = 'application/json') =>
    stack.registrar(
      {
        method: 'POST',
        route: `/v1/directory/${path}`,
        suspensionId: 'aut-police.s1',
        changeId: 'provider.prv-demo.2',
        providerId: 'prv-demo',
        keyId: 'key-1',
        ...named,
        headers: { ...KEYED, 'content-type': contentType },
        body: sent,
      },
      by,
    ),
});

/** What a provider says of a change of its own entry. */
const onOwnEntry = (act: Below<'/v1/provider/directory-changes/{changeId}/'>, body: unknown): PostRoute => ({
  name: `POST /v1/provider/directory-changes/{changeId}/${act}`,
  valid: async () => body,
  send: (stack, _orderId, sent, contentType = 'application/json') =>
    stack.provider(
      {
        method: 'POST',
        route: `/v1/provider/directory-changes/{changeId}/${act}`,
        changeId: 'provider.prv-demo.2',
        headers: { 'content-type': contentType },
        body: sent,
      },
      { provider: 'prv-demo' },
    ),
});

/** A question about the law, as anyone may ask it. */
export const DEADLINE = {
  instrument: 'EU-EPOC-PR',
  period: 'initial',
  startsAt: '2026-11-20T17:10+01:00',
  zone: 'Europe/Berlin',
  state: 'DE',
};

/** Every route that takes a body. */
export const POST_ROUTES: readonly PostRoute[] = [
  {
    name: 'POST /v1/filings',
    valid: async () => filing('epoc-pr'),
    send: (stack, _orderId, body, contentType = 'application/json') => {
      const request = filingRequest(body, 'key-2');
      return stack.officer({ ...request, headers: { ...request.headers, 'content-type': contentType } }, POLICE);
    },
  },
  {
    name: 'POST /v1/filings/waiting/{filingId}/word',
    valid: async () => ({ word: 'refused', reason: 'Nobody here works on it.' }),
    send: (stack, _orderId, body, contentType = 'application/json') => {
      const request = wordRequest(`fil_${'0'.repeat(26)}`, body);
      return stack.officer(
        { ...request, headers: { ...request.headers, 'content-type': contentType } },
        SECOND_OFFICER,
      );
    },
  },
  {
    name: 'POST /v1/filing-checks',
    valid: async () => filing('epoc-pr'),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.officer({ ...checkRequest(body), headers: { 'content-type': contentType } }, POLICE),
  },
  {
    name: 'POST /v1/drafts',
    takesNothing: true,
    takesAnything: true,
    valid: async () => ({ instrument: 'EU-EPOC-PR' }),
    send: (stack, _orderId, body, contentType = 'application/json') => {
      const request = makeDraftRequest(body);
      return stack.officer({ ...request, headers: { ...request.headers, 'content-type': contentType } }, POLICE);
    },
  },
  {
    name: 'POST /v1/order-searches',
    valid: async () => ({ fileNumber: 'LKA-ML 4100-2026-0831' }),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.officer({ ...searchRequest(body), headers: { 'content-type': contentType } }, POLICE),
  },
  command('validation', SOUGHT),
  command('extension', EXTENSION),
  command('production-request', PRODUCTION_REQUEST),
  command('transmission', TRANSMITTED),
  command('renewal', { reason: 'The court sits in May.' }),
  command('calls', { outcome: 'not-reached', message: 1, at: '2026-11-20T16:10:00Z' }),
  command('need', { reason: 'The request is being drafted.' }),
  command('confirmation', { stands: true }),
  command('release', RELEASE),
  command('clarification-answer', ANSWER),
  command('messages', { review: 'r1', text: 'Nothing to add.' }),
  command('conflicts', { review: 'r1', ground: 'personal-tie', reason: 'A relative of the suspect.' }),
  inReview('decision', { outcome: 'affirm', reasons: 'It is urgent indeed.' }),
  inReview('permission', { reasons: 'The question is nearly decided.' }),
  inReview('conflict', { reason: 'A relative of mine.' }),
  inReview('messages', { text: 'Is it still needed?' }),
  command('notice-deferral', DEFERRAL),
  command('notice', TOLD_IN_PERSON),
  { ...command('notice-letter', { language: 'de' }), takesNothing: true },
  {
    name: 'POST /v1/provider/messages',
    valid: (stack, orderId) => composeProviderMessage(stack, orderId, 'order.preserved', { targets: [{ id: 't1' }] }),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.provider(
        { ...messageRequest(body), headers: { 'content-type': contentType } },
        { provider: 'prv-demo', id: 'message-1' },
      ),
  },
  {
    name: 'POST /v1/cases/sessions',
    valid: async () => ({ code: '01234-56789-ABCDE-FGHJK-J' }),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.person({ ...sessionRequest(''), headers: { 'content-type': contentType }, body }),
  },
  {
    name: 'POST /v1/cases/sessions/renewal',
    valid: async () => ({}),
    takesNothing: true,
    send: (stack, orderId, body, contentType = 'application/json') => {
      const request = renewalRequest(stack.sessions.get(orderId) ?? '');
      return stack.person({ ...request, headers: { ...request.headers, 'content-type': contentType }, body });
    },
  },
  inCase('challenges', CHALLENGE),
  {
    name: 'POST /v1/cases/current/challenges/{challengeId}/withdrawal',
    valid: async () => ({ reason: 'My cousin explained it.' }),
    takesNothing: true,
    send: (stack, orderId, body, contentType = 'application/json') => {
      const request = withdrawalRequest('c1', body, { token: stack.sessions.get(orderId) ?? '' });
      return stack.person({ ...request, headers: { ...request.headers, 'content-type': contentType } });
    },
  },
  inCase('appeals', { challenge: 'c1', text: 'It never was.' }),
  inCase('messages', { review: 'r1', text: 'When do you decide?' }),
  inCase('conflicts', { review: 'r1', ground: 'personal-tie', reason: 'We are neighbours.' }),
  inCase('code-ends', { code: '0'.repeat(64) }),
  {
    name: 'POST /v1/cases/current/news-address-removal',
    valid: async () => ({}),
    takesNothing: true,
    send: (stack, orderId, body, contentType = 'application/json') => {
      const request = newsAddressRemovalRequest(stack.sessions.get(orderId) ?? '');
      return stack.person({ ...request, headers: { ...request.headers, 'content-type': contentType }, body });
    },
  },
  {
    name: 'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
    valid: async () => announced(Buffer.from('A letter.'), 'text/plain'),
    send: (stack, orderId, body, contentType = 'application/json') =>
      asPerson(stack, () => stack.sessions.get(orderId) ?? '').post(body, {}, { contentType }),
  },
  {
    name: 'POST /v1/cases/current/challenges/{challengeId}/uploads',
    valid: async () => ({}),
    takesNothing: true,
    send: (stack, orderId, body, contentType = 'application/json') =>
      asPerson(stack, () => stack.sessions.get(orderId) ?? '').form('c1', { body, contentType }),
  },
  {
    name: 'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload',
    valid: async () => ({ name: 'Letter.txt', upload: '0'.repeat(32) }),
    send: (stack, orderId, body, contentType = 'application/json') =>
      asPerson(stack, () => stack.sessions.get(orderId) ?? '').take(body, {}, { contentType }),
  },
  {
    name: 'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
    valid: async () => announced(Buffer.from('A letter.'), 'text/plain'),
    send: (stack, orderId, body, contentType = 'application/json') =>
      asProvider(stack, orderId).post(body, {}, { contentType }),
  },
  {
    name: 'POST /v1/complaints',
    valid: async () => ({ text: 'My mailbox deletes nothing.' }),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.person({
        method: 'POST',
        route: '/v1/complaints',
        headers: { ...KEYED, 'content-type': contentType },
        body,
      }),
  },
  inOversight('complaints/{complaintId}/check', { finding: 'no-hold', note: 'No order names it.' }),
  {
    name: 'POST /v1/complaint-enquiries',
    valid: async () => ({ number: '00000-00000-00000-00000-0' }),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.person({
        method: 'POST',
        route: '/v1/complaint-enquiries',
        headers: { 'content-type': contentType },
        body,
      }),
  },
  {
    name: 'POST /v1/difficulties',
    valid: async () => ({ page: 'start', kinds: ['reading'] }),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.person({ method: 'POST', route: '/v1/difficulties', headers: { 'content-type': contentType }, body }),
  },
  onDirectory('suspensions', THEFT),
  onDirectory('suspensions/{suspensionId}/confirmation', { agreed: true }),
  onDirectory('suspensions/{suspensionId}/lifting', { agreed: true }),
  onDirectory('changes', { entry: directoryEntry('prv-lantern'), replaces: 1, reason: 'They moved.' }),
  onDirectory('changes/{changeId}/approval', { digest: '0'.repeat(64) }),
  onDirectory('changes/{changeId}/refusal', { reason: 'A doubt.' }),
  onDirectory('changes/{changeId}/withdrawal', { reason: 'A doubt.' }),
  { ...onDirectory('changes/{changeId}/challenges', {}), takesNothing: true },
  onDirectory('providers/{providerId}/keys/{keyId}/revocation', { reason: 'They lost a laptop.' }),
  onDirectory('changes/{changeId}/objection', { reason: 'Not ours.' }, { changeId: 'authority.aut-police.2' }, POLICE),
  onOwnEntry('objection', { change: 'provider.prv-demo.2', reason: 'Not ours.' }),
  onOwnEntry('proof', { change: 'provider.prv-demo.2', endpoint: 'inbox', challenge: 'x' }),
  inOversight('oversight/searches', {
    identifier: { type: 'email', value: 'somebody@skylark.example' },
    reason: 'A complaint names it.',
  }),
  inOversight('oversight/searches/{searchId}/confirmation', { answer: 'confirmed' }),
  inOversight('oversight/readings', { orderId: `ord_${'0'.repeat(26)}`, reason: 'A complaint names it.' }),
  inOversight('oversight/readings/{readingId}/confirmation', { answer: 'confirmed' }),
  inSandbox('sandbox/providers', REGISTRATION),
  { ...inSandbox('sandbox/orders', {}), takesNothing: true },
  inSandbox('sandbox/orders/{orderId}/steps', { step: 'release' }),
  {
    name: 'POST /v1/deadlines',
    valid: async () => ({ ...DEADLINE }),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.anyone({ method: 'POST', route: '/v1/deadlines', headers: { 'content-type': contentType }, body }),
  },
  {
    name: 'POST /v1/verifications',
    valid: async (stack, orderId) => ({ orderId, digest: await toldDigest(stack, orderId) }),
    send: (stack, _orderId, body, contentType = 'application/json') =>
      stack.anyone({ ...verificationRequest(body), headers: { 'content-type': contentType } }),
  },
];
