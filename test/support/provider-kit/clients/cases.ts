import { generateKeyPairSync } from 'node:crypto';
import { type Answer, type FakeApi, type Making, ORDER, problem } from './fake-api.ts';

/** One webhook, what the order is like, and what an honest provider does with it. */
export interface LifeCase {
  readonly name: string;
  readonly type: string;
  readonly data?: object;
  /** By target: what the provider's own system does with it. */
  readonly hands?: object;
  /** What the certificate says otherwise. */
  readonly document?: object;
  readonly owed?: readonly string[];
  readonly answers?: readonly Answer[];
  /** What the hands are asked for. */
  readonly asked?: readonly string[];
  /** The messages, each with what it says besides the order, and its digest where it is not the certificate's. */
  readonly sent?: readonly (readonly [string, object?, string?])[];
  readonly said?: readonly string[];
  /** What comes of it besides. */
  readonly value?: object;
  /** Everything that is asked, where that matters. */
  readonly requests?: readonly string[];
}

const KEPT = ['keep t1 one@skylark.example', 'keep t2 two@skylark.example'];
const BOTH = { targets: [{ id: 't1' }, { id: 't2' }] };
const READ = `GET /v1/provider/orders/${ORDER}/certificate`;
const WHY = { explanation: 'There is no such account.', reason: 'data-not-stored-at-receipt' };
const ended = (release: readonly string[], keep: readonly object[] = []) => ({
  inForce: false,
  afterEnd: { ending: 'released', reason: 'no-longer-needed', data: 'destroy', citation: '', release, keep },
});
const KEEPING = {
  asked: KEPT,
  sent: [['order.acknowledged'], ['order.preserved', BOTH]],
  said: ['order.acknowledged', 'order.preserved'],
} as const;
const NOTHING = { said: [], requests: [] } as const;

export const LIFE: readonly LifeCase[] = [
  ...['order.issued', 'order.clarified', 'order.extended', 'order.continued'].map((type) => ({
    name: `${type}: keeps`,
    type,
    ...KEEPING,
  })),
  {
    name: 'order.issued: says what cannot be kept, those alike together',
    type: 'order.issued',
    hands: { t1: WHY, t2: WHY },
    asked: KEPT,
    sent: [
      ['order.acknowledged'],
      [
        'order.not-executed',
        {
          targets: ['t1', 't2'].map((id) => ({ id, reasons: [WHY.reason] })),
          explanation: WHY.explanation,
        },
      ],
    ],
    said: ['order.acknowledged', 'order.not-executed'],
  },
  {
    name: 'order.issued: says what is kept although another target fails, and fails then',
    type: 'order.issued',
    hands: { t1: 'fails' },
    asked: KEPT,
    sent: [['order.acknowledged'], ['order.preserved', { targets: [{ id: 't2' }] }]],
    value: { failed: 'no disk for t1' },
  },
  {
    name: 'order.issued, told late: nothing',
    type: 'order.issued',
    document: { inForce: false },
    said: [],
    requests: [READ],
  },
  {
    name: 'order.issued, ended meanwhile: that is no failure',
    type: 'order.issued',
    answers: [{ ...problem(409, 'order-ended'), status: 404 }],
    said: [],
    value: { code: 'order-ended' },
  },
  ...['order.released', 'order.lapsed', 'order.withdrawn'].map((type) => ({
    name: `${type}: lets go what nobody else holds`,
    type,
    document: ended(['t1'], [{ target: 't2', heldBy: ['ord_2'] }]),
    asked: ['let go t1: destroy'],
    sent: [['order.released']] as const,
    said: ['order.released'],
  })),
  {
    name: 'order.released: nothing is let go of what others may hold, and nothing said of it',
    type: 'order.released',
    document: ended(['t1'], [{ target: 't2', heldBy: [], why: 'not-all-looked-at' }]),
    asked: ['let go t1: destroy'],
    sent: [['order.released', { targets: [{ id: 't1' }, { id: 't3' }] }]],
    said: ['order.released'],
  },
  {
    name: 'order.released: nothing is said where others may hold all of it',
    type: 'order.released',
    document: ended(
      [],
      ['t1', 't2', 't3'].map((target) => ({ target, heldBy: [], why: 'not-all-looked-at' })),
    ),
    said: [],
    requests: [READ],
  },
  { name: 'order.released, and in force: nothing', type: 'order.released', said: [], requests: [READ] },
  { name: 'order.held: nothing', type: 'order.held', ...NOTHING },
  { name: 'a type that is not known: nothing', type: 'order.teleported', ...NOTHING },
  { name: 'challenge.decided: nothing', type: 'challenge.decided', ...NOTHING },
  { name: 'a name that every object has: nothing', type: 'constructor', ...NOTHING },
  {
    name: 'notice.relay-requested: tells the user',
    type: 'notice.relay-requested',
    asked: [`tell CODE of ${ORDER}`],
    sent: [['notice.relayed', { channel: 'in-service' }, 'a'.repeat(64)]],
    said: ['notice.relayed'],
  },
  {
    name: 'order.reminder: keeps where that is owed',
    type: 'order.reminder',
    owed: ['acknowledgement', 'preservation'],
    ...KEEPING,
  },
  {
    name: 'order.reminder: lets go where that is owed',
    type: 'order.reminder',
    owed: ['release-confirmation'],
    document: ended(['t1', 't2']),
    asked: ['let go t1 t2: destroy'],
    sent: [['order.released']],
    said: ['order.released'],
  },
  { name: 'order.reminder: nothing where only another order owes something', type: 'order.reminder', said: [] },
];

const { privateKey: STRANGER } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const swap = (part: number, make: (text: string) => string) => (jws: string) =>
  jws
    .split('.')
    .map((text, index) => (index === part ? make(text) : text))
    .join('.');
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Certificates by which nothing is done. */
export const CERTIFICATES: readonly { readonly name: string; readonly making: Making; readonly code?: string }[] = [
  { name: 'of another order', making: { payload: { orderId: 'ord_11111111111111111111111111' } } },
  {
    name: 'that was changed',
    making: { change: swap(1, () => encode({ orderId: ORDER, inForce: true, digest: 'x', targets: [] })) },
  },
  { name: 'by a stranger', making: { key: STRANGER } },
  { name: 'by a key that is not published', making: { header: { kid: 'document-99' } } },
  { name: 'that is another document', making: { header: { typ: 'holdfast-receipt+jws' } } },
  { name: 'that asks for no signature', making: { header: { alg: 'none' }, change: swap(2, () => '') } },
  { name: 'by an algorithm of its own', making: { header: { alg: 'HS256' } } },
  { name: 'that asks for an extension', making: { header: { crit: ['b64'], b64: false } } },
  { name: 'signed in DER', making: { isDer: true } },
  { name: 'with padding', making: { change: (jws) => `${jws}==` } },
  { name: 'with a line feed', making: { change: (jws) => `${jws}\n` } },
  { name: 'of two parts', making: { change: (jws) => jws.slice(0, jws.lastIndexOf('.')) } },
  { name: 'with r and s of nothing', making: { change: swap(2, () => 'A'.repeat(86)) } },
  { name: 'that names no targets', making: { payload: { targets: null } }, code: 'body-unreadable' },
];

type Sign = FakeApi['signWebhook'];
type Arriving = { readonly headers: object; readonly raw?: string | Buffer };

interface RefusedWebhook {
  readonly name: string;
  readonly code: string;
  readonly make: (body: string, sign: Sign) => Arriving;
}

const now = (): number => Math.floor(Date.now() / 1_000);
/** What is refused when the signature is written in another way. */
const rewritten = (name: string, write: (signature: string) => string): RefusedWebhook => ({
  name,
  code: 'signature-invalid',
  make(body, sign) {
    const headers = sign(body);
    return { headers: { ...headers, 'webhook-signature': write(headers['webhook-signature']) } };
  },
});
const without = (header: string): RefusedWebhook => ({
  name: `without ${header}`,
  code: 'signature-invalid',
  make: (body, sign) => ({ headers: Object.entries(sign(body)).filter(([name]) => name !== header) }),
});
const twice = (header: string): RefusedWebhook => ({
  name: `with ${header} twice`,
  code: 'signature-invalid',
  make(body, sign) {
    const headers = Object.entries(sign(body));
    return { headers: [...headers, ...headers.filter(([name]) => name === header)] };
  },
});
const signedBody = (name: string, raw: string | Buffer): RefusedWebhook => ({
  name,
  code: 'body-unreadable',
  make: (_, sign) => ({ headers: sign(raw), raw }),
});

export const REFUSED_WEBHOOKS: readonly RefusedWebhook[] = [
  {
    name: 'one of another body',
    code: 'signature-invalid',
    make: (body, sign) => ({ headers: sign(body), raw: `${body} ` }),
  },
  {
    name: 'one of six minutes ago',
    code: 'signature-expired',
    make: (body, sign) => ({ headers: sign(body, { at: now() - 360 }) }),
  },
  {
    name: 'one of the future',
    code: 'signature-expired',
    make: (body, sign) => ({ headers: sign(body, { at: now() + 360 }) }),
  },
  {
    name: 'one whose id was changed',
    code: 'signature-invalid',
    make: (body, sign) => ({ headers: { ...sign(body), 'webhook-id': 'msg_2' } }),
  },
  {
    name: 'one in milliseconds',
    code: 'signature-invalid',
    make: (body, sign) => ({ headers: sign(body, { at: Date.now() }) }),
  },
  {
    name: 'one whose time has a sign',
    code: 'signature-invalid',
    make: (body, sign) => ({ headers: { ...sign(body), 'webhook-timestamp': `+${now()}` } }),
  },
  {
    name: 'one whose time is in other digits',
    code: 'signature-invalid',
    make: (body, sign) => ({ headers: { ...sign(body), 'webhook-timestamp': '١٧٩٥٢٠٠٠٠٠' } }),
  },
  {
    name: 'one of more than a million bytes',
    code: 'signature-invalid',
    make: (_, sign) => ({ headers: sign('x'.repeat(1_000_001)), raw: 'x'.repeat(1_000_001) }),
  },
  ...['webhook-id', 'webhook-timestamp', 'webhook-signature'].flatMap((header) => [without(header), twice(header)]),
  rewritten('one whose signatures a server joined', (signature) => `${signature}, ${signature}`),
  rewritten('one under v1', (signature) => signature.replace('v1a,', 'v1,')),
  rewritten('one without a scheme', (signature) => signature.replace('v1a,', '')),
  rewritten('one without padding', (signature) => signature.replace(/=+$/, '')),
  rewritten('one with a sign that is none of base64', (signature) => signature.replace('v1a,', 'v1a,*')),
  rewritten('one with a line feed within', (signature) => `${signature.slice(0, 20)}\n${signature.slice(20)}`),
  rewritten('one with a line feed after it', (signature) => `${signature}\n`),
  rewritten('one cut off', (signature) => `${signature.slice(0, -5)}A==`),
  rewritten('one of no signature', () => ''),
  rewritten('one among very many', (signature) => `${`v1a,${'A'.repeat(86)}== `.repeat(500)}${signature}`),
  signedBody('a genuine one that is no JSON', 'order.issued'),
  signedBody('a genuine one that is a list', '[]'),
  signedBody('a genuine one without data', '{"type":"order.issued","timestamp":"2026-11-20T20:00:00.000Z"}'),
  signedBody('a genuine one that is no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])),
  signedBody('a genuine one in UTF-16', Buffer.from('{"type":"a","timestamp":"b","data":{}}', 'utf16le')),
  signedBody('a genuine one that is very deep', '['.repeat(200_000)),
];
