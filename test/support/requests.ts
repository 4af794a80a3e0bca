import type { Digest } from '../../shared/domain/digest.ts';
import { isOrderId, type OrderId } from '../../shared/domain/ids.ts';
import { toRfc3339 } from '../../shared/domain/instant.ts';
import { listToldDigests } from '../../shared/domain/order/commit.ts';
import { edited, sample } from '../unit/contracts/refusal.ts';
import { type Claims, JUST_NOW, type Request, type SigningOptions } from './http-events.ts';
import type { Answer, ProviderId, Stack } from './stack.ts';

const claims = (authority: string, role: string, sub: string): Claims => ({
  sub,
  holdfast_role: role,
  holdfast_authority: authority,
  auth_time: JUST_NOW,
});

export const POLICE = claims('aut-police', 'contact-point', 'person-police-desk');
export const PROSECUTOR = claims('aut-prosecutor', 'contact-point', 'person-prosecutor-desk');
export const VALIDATOR = claims('aut-prosecutor', 'validator', 'person-validator');
export const SHERIFF = claims('aut-sheriff', 'contact-point', 'person-watch-commander');

export const CONTACT_POINT = claims('aut-contact-ch', 'contact-point', 'person-contact-desk');

export const OFFICER = claims('aut-police-ca', 'contact-point', 'person-operations-desk');

export type SampleName = 'epoc-pr' | 'epoc-pr-emergency' | 'us-2703f' | 'budapest-29' | 'ca-487-012';

/** Who files each sample. */
export const FILER = {
  'epoc-pr': POLICE,
  'epoc-pr-emergency': POLICE,
  'us-2703f': SHERIFF,
  'budapest-29': CONTACT_POINT,
  'ca-487-012': OFFICER,
} as const satisfies Record<SampleName, Claims>;

/** A filing from the samples, with the members at the pointers changed. */
export const filing = (name: SampleName, edits: Readonly<Record<string, unknown>> = {}): unknown =>
  edited(sample(name), edits);

const LANTERN = {
  addressee: 'Lantern Hosting B.V.',
  address: 'Kade 9\nAmsterdam',
  addresseeKind: 'legal_representative',
};

/** Adds a second provider to an EPOC-PR, as an edit. */
export const ALSO_LANTERN = { '/providers/1': { provider: 'prv-lantern', addressee: LANTERN } };

export const JSON_TYPE = { 'content-type': 'application/json' };

/** Of a request that is done once, however often it is sent. */
export const keyed = (key: string) => ({ ...JSON_TYPE, 'idempotency-key': key });

export const filingRequest = (body: unknown, key = 'key-1'): Request => ({
  method: 'POST',
  route: '/v1/filings',
  headers: keyed(key),
  body,
});

/** Asks what filing this would be told. */
export const checkRequest = (body: unknown): Request => ({
  method: 'POST',
  route: '/v1/filing-checks',
  headers: JSON_TYPE,
  body,
});

/** Asks for the orders of a file number. */
export const searchRequest = (body: unknown): Request => ({
  method: 'POST',
  route: '/v1/order-searches',
  headers: JSON_TYPE,
  body,
});

/** Files a sample. */
export const file = (stack: Stack, name: SampleName, edits = {}, key = 'key-1'): Promise<Answer> =>
  stack.officer(filingRequest(filing(name, edits), key), FILER[name]);

/** Files a sample and gives the ids of its orders. */
export async function filedOrders(stack: Stack, name: SampleName, edits = {}, key = 'key-1'): Promise<OrderId[]> {
  return orderIdsIn(await file(stack, name, edits, key));
}

export async function filed(stack: Stack, name: SampleName = 'epoc-pr', edits = {}, key = 'key-1'): Promise<OrderId> {
  const [first] = await filedOrders(stack, name, edits, key);
  if (!first) throw new Error('a filing makes an order');
  return first;
}

export function orderIdsIn({ status, text }: Answer): OrderId[] {
  if (status !== 201) throw new Error(`it was not filed: ${text}`);
  const { orders }: { readonly orders: readonly { readonly id: string }[] } = JSON.parse(text);
  return orders.map(({ id }) => id).filter(isOrderId);
}

export type CommandName =
  | 'validation'
  | 'extension'
  | 'production-request'
  | 'transmission'
  | 'renewal'
  | 'calls'
  | 'need'
  | 'release'
  | 'clarification-answer'
  | 'messages'
  | 'conflicts'
  | 'notice-deferral'
  | 'notice-letter'
  | 'confirmation'
  | 'notice';

export interface CommandOptions {
  readonly key?: string;
  readonly ifMatch?: number;
}

export const commandRequest = (
  orderId: string,
  name: CommandName,
  body: unknown,
  { key = `${name}-1`, ifMatch }: CommandOptions = {},
): Request => ({
  method: 'POST',
  route: `/v1/orders/{orderId}/${name}`,
  orderId,
  headers: { ...JSON_TYPE, 'idempotency-key': key, ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }) },
  body,
});

/** Signed on the day of the order, so that it can be brought on each day after it. */
export const EXTENSION = edited(sample('epoc-pr-extension'), { '/certificate/D/signature/date': '2026-11-20' });

/** The request went out, after it was confirmed as issued and not yet sent. */
export const TRANSMITTED = { transmittedOn: '2026-11-20', transmittedTo: 'Skylark Mail Ireland Limited' };

/** The same of the emergency order, which has a file number of its own. */
export const EMERGENCY_EXTENSION = edited(EXTENSION, {
  '/certificate/A/issuingFileNumber': 'LKA-ML 4100-2026-0846',
  '/certificate/C/epocPr/fileNumber': 'LKA-ML 4100-2026-0846',
});

const FOLLOW_UP = { addressee: 'Skylark Mail Ireland Limited', address: '1 Quay Street\nDublin 2' };

export const PRODUCTION_REQUEST = {
  instrument: 'EU-EPOC-PR',
  certificate: {
    A: { issuingState: 'DE', issuingAuthority: 'Landeskriminalamt Musterland, Dezernat Cybercrime' },
    B: FOLLOW_UP,
    C: { epocPr: { issuedOn: '2026-11-20', transmittedOn: '2026-11-20', fileNumber: 'LKA-ML 4100-2026-0831' } },
    D: {
      request: {
        kind: 'EPOC',
        issuedBy: 'Amtsgericht Musterstadt',
        issuedOn: '2026-11-20',
        transmittedOn: null,
        fileNumber: '162 Gs 88/27',
        transmittedTo: { name: 'Skylark Mail Ireland Limited' },
      },
      signature: { name: 'Katrin Möwe', date: '2026-11-20', signature: 'Qualified electronic seal' },
    },
  },
};

/** The same of the emergency order. */
export const EMERGENCY_PRODUCTION_REQUEST = edited(PRODUCTION_REQUEST, {
  '/certificate/C/epocPr/fileNumber': 'LKA-ML 4100-2026-0846',
});

export const RENEWAL = {
  instrument: 'US-2703f',
  certificate: {
    governmentalEntity: 'Example County Sheriff, Digital Evidence Unit',
    requester: {
      name: 'Dana Whitlock',
      title: 'Detective Sergeant',
      tel: { countryCode: '+1', areaCode: '555', number: '555-0142' },
      email: 'd.whitlock@sheriff.example',
      address: '400 Court Street',
    },
    fileNumber: 'ECS-26-114072',
    originalLetter: { fileNumber: 'ECS-26-114072', signedOn: '2026-11-18' },
    statement: 'Please preserve the same records for another 90 days.',
    signature: 'Dana Whitlock, badge 3172',
    signedOn: '2026-11-20',
  },
};

export const ASSISTANCE_REQUESTED = {
  instrument: 'COE-29',
  certificate: {
    requestingParty: 'CH',
    authority: 'Bundesamt für Justiz Musterland',
    fileNumber: 'KC-2026-11-0417',
    request: {
      fileNumber: 'BJ-2026-5521',
      submittedOn: '2026-12-10',
      receivedBy: 'Ministry of Justice, International Affairs',
      receivedOn: '2026-12-11',
      measures: ['seizure_or_securing', 'disclosure'],
    },
    signature: { name: 'Ursina Caduff', date: '2026-12-11', signature: 'Qualified electronic signature' },
  },
};

export const RELEASE = { effect: 'release', reason: 'no-longer-needed' };
export const WITHDRAWAL = {
  effect: 'withdrawal',
  reason: 'other',
  explanation: 'The account was mistaken for another.',
};
export const SOUGHT = { step: 'sought', authority: 'aut-prosecutor' };
export const GRANTED = {
  step: 'granted',
  validator: memberOf(memberOf(sample('epoc-pr'), 'certificate'), 'G'),
};
export const REFUSED = { step: 'refused', reason: 'No emergency is shown.' };
export const DEFERRAL = {
  ground: 'obstructing-inquiries',
  reason: 'The mailbox of Zelda Quist is still being watched.',
  until: '2027-01-31T23:00:00Z',
};
export const TOLD_IN_PERSON = {
  toldAt: '2026-11-20T16:10:00Z',
  channel: 'in-person',
  proof: 'Handed over at the station; Zelda Quist signed for it.',
};
export const ANSWER = { answer: 'The first account is meant.', outcome: 'maintained' };

export const read = (orderId: string, under: '' | '/history' | '/certificate' = ''): Request => ({
  method: 'GET',
  route: `/v1/orders/{orderId}${under}`,
  orderId,
});

/** Asks for a page of what was said; left out, the latest. */
export const beforeCursor = (cursor: string | undefined): Pick<Request, 'query'> =>
  cursor === undefined ? {} : { query: { cursor } };

export const certificateRequest = (orderId: string): Request => ({
  method: 'GET',
  route: '/v1/provider/orders/{orderId}/certificate',
  orderId,
});

export const noticeRequest = (orderId: string, language?: string): Request => ({
  method: 'GET',
  route: '/v1/provider/orders/{orderId}/notice',
  orderId,
  ...(language !== undefined && { query: { language } }),
});

export const messageRequest = (body: unknown): Request => ({
  method: 'POST',
  route: '/v1/provider/messages',
  headers: JSON_TYPE,
  body,
});

/** The digest a provider was last told of. */
export async function toldDigest(stack: Stack, orderId: OrderId): Promise<Digest> {
  const latest = await stack.orders.latest(orderId);
  const told = latest && listToldDigests(latest).at(-1);
  if (!told) throw new Error('the provider was told of nothing');
  return told;
}

/** A statement about an order, quoting the digest last told. */
export async function composeProviderMessage(
  stack: Stack,
  orderId: OrderId,
  type: string,
  data: object = {},
): Promise<unknown> {
  const digest = await toldDigest(stack, orderId);
  return { type, timestamp: toRfc3339(stack.clock.now()), data: { orderId, digest, ...data } };
}

type Signing = Partial<SigningOptions> & { readonly provider?: ProviderId };

/** The provider's signed statement, sent. */
export async function say(
  stack: Stack,
  orderId: OrderId,
  type: string,
  data: object = {},
  signing: Signing = {},
): Promise<Answer> {
  const body = await composeProviderMessage(stack, orderId, type, data);
  return await stack.provider(messageRequest(body), { provider: 'prv-demo', id: `${type}-1`, ...signing });
}

/** The provider reads its certificate. */
export const readCertificate = (stack: Stack, orderId: string, signing: Signing = {}): Promise<Answer> =>
  stack.provider(certificateRequest(orderId), { provider: 'prv-demo', id: 'read-1', ...signing });

/** The same request, asking for a form of the answer. */
export const accepting = (request: Request, accept: string): Request => ({
  ...request,
  headers: { ...request.headers, accept },
});

/** A question anyone may ask about a document. */
export const verificationRequest = (body: unknown): Request => ({
  method: 'POST',
  route: '/v1/verifications',
  headers: JSON_TYPE,
  body,
});

/** The address printed on a certificate, opened. */
export const printedAddress = (orderId: string, digest: string, accept = 'application/json'): Request => ({
  method: 'GET',
  route: '/v1/verifications/{orderId}',
  orderId,
  query: { digest },
  headers: { accept },
});

/** A member of an object of unknown form. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`${name} is not there`);
  return Reflect.get(value, name);
}
