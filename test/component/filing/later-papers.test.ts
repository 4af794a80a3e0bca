import { beforeEach, describe, expect, it } from 'vitest';
import { openParts } from '../../../shared/app/order/sealed-parts.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import type { OrderEvent } from '../../../shared/domain/order/record/events.ts';
import type { PaperFindingCode } from '../../../shared/domain/order/record/paper-finding.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { PROBLEMS } from '../../../shared/http/problems.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  ANSWER,
  ASSISTANCE_REQUESTED,
  CONTACT_POINT,
  type CommandName,
  commandRequest,
  EXTENSION,
  FILER,
  filed,
  GRANTED,
  memberOf,
  POLICE,
  PRODUCTION_REQUEST,
  RENEWAL,
  read,
  readCertificate,
  type SampleName,
  SHERIFF,
  SOUGHT,
  say,
  VALIDATOR,
} from '../../support/requests.ts';
import { decideReview } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';
import { edited, sample } from '../../unit/contracts/refusal.ts';

interface Paper {
  readonly order: SampleName;
  readonly route: CommandName;
  readonly body: unknown;
  readonly by: Claims;
  readonly event: string;
  /** When it comes. */
  readonly at: string;
}

const PAPERS = {
  'Annex VI': {
    order: 'epoc-pr',
    route: 'extension',
    body: EXTENSION,
    by: POLICE,
    event: 'order.extended',
    at: '2026-12-11T12:00:00Z',
  },
  'Annex V': {
    order: 'epoc-pr',
    route: 'production-request',
    body: PRODUCTION_REQUEST,
    by: POLICE,
    event: 'order.continued',
    at: '2026-12-11T12:00:00Z',
  },
  renewal: {
    order: 'us-2703f',
    route: 'extension',
    body: RENEWAL,
    by: SHERIFF,
    event: 'order.extended',
    at: '2026-12-11T12:00:00Z',
  },
  assistance: {
    order: 'budapest-29',
    route: 'production-request',
    body: edited(ASSISTANCE_REQUESTED, {
      '/certificate/authority': 'Bundespolizei Musterland, Kontaktstelle Cyberkriminalität',
    }),
    by: CONTACT_POINT,
    event: 'order.continued',
    at: '2026-12-11T12:00:00Z',
  },
  'section G': {
    order: 'epoc-pr-emergency',
    route: 'validation',
    body: GRANTED,
    by: VALIDATOR,
    event: 'validation.granted',
    at: '2026-11-21T12:00:00Z',
  },
} as const satisfies Record<string, Paper>;

type PaperName = keyof typeof PAPERS;

const HAMBURG = { countryCode: '0049', areaCode: '040', number: '5550 7777 Durchwahl 12' };

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

/** An order that this paper can follow. */
async function orderFor(name: PaperName): Promise<OrderId> {
  const { order, at }: Paper = PAPERS[name];
  const orderId = await filed(stack, order);
  const desk = order === 'budapest-29' ? ({ provider: 'prv-contact-jp' } as const) : {};
  await readCertificate(stack, orderId, desk);
  if (name === 'section G') await stack.officer(commandRequest(orderId, 'validation', SOUGHT), FILER[order]);
  stack.clock.set(at);
  return orderId;
}

const bring = (name: PaperName, orderId: OrderId, edits: Readonly<Record<string, unknown>> = {}): Promise<Answer> => {
  const { route, body, by } = PAPERS[name];
  return stack.officer(commandRequest(orderId, route, edited(body, edits), { key: 'paper' }), by);
};

/** What the paper caused, in the latest commit. */
async function eventOf(name: PaperName, orderId: OrderId): Promise<OrderEvent> {
  const events = (await stack.orders.latest(orderId))?.commit.events;
  const event = events?.find(({ type }) => type === PAPERS[name].event);
  if (!event) throw new Error(`${name} caused nothing`);
  return event;
}

describe.each(Object.keys(PAPERS) as PaperName[])('%s', (name) => {
  it('of its own order is taken, and nothing is found', async () => {
    const orderId = await orderFor(name);
    const answer = await bring(name, orderId);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).not.toHaveProperty('findings');
    expect(await eventOf(name, orderId)).not.toHaveProperty('findings');
  });
});

it.each`
  name           | edits
  ${'Annex VI'}  | ${{ '/certificate/A/issuingState': 'de', '/certificate/A/contactPoint/tel': HAMBURG }}
  ${'Annex V'}   | ${{ '/certificate/A/issuingState': ' DE', '/certificate/A/contactPoint': { name: 'Lagezentrum', address: 'Uferstraße 12', tel: HAMBURG, email: 'lz@lka.musterland.example' } }}
  ${'renewal'}   | ${{ '/certificate/requester/tel': HAMBURG }}
  ${'section G'} | ${{ '/validator/validator/tel': HAMBURG }}
`('$name is kept with a telephone that can be dialled', async ({ name, edits }) => {
  const orderId = await orderFor(name);
  expect((await bring(name, orderId, edits)).status).toBe(200);
  const { state } = (await stack.orders.latest(orderId))?.commit ?? {};
  const [kept] = state ? (await openParts(stack, state, ['form', 'explanation'])).slice(-1) : [];
  expect(JSON.stringify(kept?.value)).toContain(
    '{"areaCode":"40","countryCode":"+49","ext":"12","number":"5550 7777"}',
  );
});

const AHEAD_OF_ALL = '2026-12-12';
const TOO_OLD = '2026-06-13';
const BEFORE_ORDER = '2026-11-17';
const OTHER_NUMBER = 'LKA-ML 4100-2019-0001';

/** Each field of each paper, said otherwise: the code it is refused under, or what is found. */
const FIELDS: readonly (readonly [PaperName, pointer: string, said: unknown, ErrorCode | PaperFindingCode])[] = [
  ['Annex VI', '/certificate/A/issuingState', 'FR', 'paper-mismatch'],
  ['Annex VI', '/certificate/A/issuingAuthority', 'Landgericht Anderswo', 'paper-mismatch'],
  ['Annex VI', '/certificate/A/issuingAuthority', 'Landeskriminalamt Musterland', 'issuer-differs'],
  ['Annex VI', '/certificate/A/issuingAuthority', 'Staatsanwaltschaft Musterstadt', 'issuer-differs'],
  ['Annex VI', '/certificate/A/issuingFileNumber', '7101 Js 482/26', 'file-number-differs'],
  ['Annex VI', '/certificate/B/addressee', 'Lantern Hosting B.V.', 'addressee-differs'],
  ['Annex VI', '/certificate/C/epocPr/issuedOn', '2026-11-10', 'paper-mismatch'],
  ['Annex VI', '/certificate/C/epocPr/transmittedOn', '2026-11-23', 'transmission-day-differs'],
  ['Annex VI', '/certificate/C/epocPr/transmittedOn', AHEAD_OF_ALL, 'date-in-future'],
  ['Annex VI', '/certificate/C/epocPr/fileNumber', OTHER_NUMBER, 'paper-mismatch'],
  ['Annex VI', '/certificate/C/epocPr/transmittedTo', 'Lantern Hosting B.V.', 'paper-mismatch'],
  ['Annex VI', '/certificate/C/epocPr/transmittedTo', 'Skylark Mail', 'addressee-differs'],
  ['Annex VI', '/certificate/D/signature/date', AHEAD_OF_ALL, 'date-in-future'],
  ['Annex VI', '/certificate/D/signature/date', TOO_OLD, 'signature-too-old'],
  ['Annex VI', '/certificate/D/signature/date', '2026-11-19', 'signed-before-order'],
  ['Annex V', '/certificate/A/issuingState', 'FR', 'paper-mismatch'],
  ['Annex V', '/certificate/A/issuingAuthority', 'Landgericht Anderswo', 'paper-mismatch'],
  [
    'Annex V',
    '/certificate/A/issuingAuthority',
    'Staatsanwaltschaft Musterstadt, Zentralstelle Cybercrime',
    'issuer-differs',
  ],
  ['Annex V', '/certificate/B/addressee', 'Lantern Hosting B.V.', 'addressee-differs'],
  ['Annex V', '/certificate/C/epocPr/issuedOn', '2026-11-10', 'paper-mismatch'],
  ['Annex V', '/certificate/C/epocPr/transmittedOn', '2026-11-21', 'transmission-day-differs'],
  ['Annex V', '/certificate/C/epocPr/transmittedOn', AHEAD_OF_ALL, 'date-in-future'],
  ['Annex V', '/certificate/C/epocPr/fileNumber', OTHER_NUMBER, 'paper-mismatch'],
  ['Annex V', '/certificate/D/request/issuedOn', '2026-11-19', 'request-before-order'],
  ['Annex V', '/certificate/D/request/issuedOn', AHEAD_OF_ALL, 'date-in-future'],
  ['Annex V', '/certificate/D/request/transmittedOn', AHEAD_OF_ALL, 'date-in-future'],
  ['Annex V', '/certificate/D/signature/date', AHEAD_OF_ALL, 'date-in-future'],
  ['Annex V', '/certificate/D/signature/date', TOO_OLD, 'signature-too-old'],
  ['Annex V', '/certificate/D/signature/date', '2026-11-19', 'signed-before-order'],
  ['renewal', '/certificate/governmentalEntity', 'Another County Police', 'paper-mismatch'],
  ['renewal', '/certificate/governmentalEntity', 'Example County Sheriff', 'issuer-differs'],
  ['renewal', '/certificate/fileNumber', 'ECS-26-999999', 'file-number-differs'],
  ['renewal', '/certificate/originalLetter/fileNumber', 'ECS-26-999999', 'paper-mismatch'],
  ['renewal', '/certificate/originalLetter/signedOn', '2026-11-17', 'paper-mismatch'],
  ['renewal', '/certificate/signedOn', AHEAD_OF_ALL, 'date-in-future'],
  ['renewal', '/certificate/signedOn', TOO_OLD, 'signature-too-old'],
  ['renewal', '/certificate/signedOn', BEFORE_ORDER, 'signed-before-order'],
  ['assistance', '/certificate/requestingParty', 'FR', 'paper-mismatch'],
  ['assistance', '/certificate/authority', 'Bundesamt für Justiz Musterland', 'issuer-differs'],
  ['assistance', '/certificate/fileNumber', 'KC-2019-01-0001', 'paper-mismatch'],
  ['assistance', '/certificate/request/submittedOn', BEFORE_ORDER, 'request-before-order'],
  ['assistance', '/certificate/request/receivedOn', AHEAD_OF_ALL, 'date-in-future'],
  ['assistance', '/certificate/signature/date', AHEAD_OF_ALL, 'date-in-future'],
  ['assistance', '/certificate/signature/date', TOO_OLD, 'signature-too-old'],
  ['assistance', '/certificate/signature/date', '2026-11-19', 'signed-before-order'],
  ['section G', '/validator/validatorType', 'judge_court_investigating_judge', 'issuer-not-competent'],
  ['section G', '/validator/validator/authorityName', 'Gericht im Nirgendwo', 'paper-mismatch'],
  ['section G', '/validator/validator/authorityName', 'Staatsanwaltschaft Musterstadt', 'validator-differs'],
  ['section G', '/validator/validator/email', 'ZAC@lka.musterland.example', 'validator-not-independent'],
  ['section G', '/validator/validatorSignature/date', '2026-11-22', 'date-in-future'],
  ['section G', '/validator/validatorSignature/date', '2026-05-24', 'signature-too-old'],
  ['section G', '/validator/validatorSignature/date', '2025-09-20', 'signature-too-old'],
  ['section G', '/validator/validatorSignature/date', '2026-11-19', 'validation-before-issue'],
];

const isRefused = (code: string): code is ErrorCode => code in PROBLEMS;

describe('what differs from the order and cannot be right is refused, with its place', () => {
  it.each(FIELDS.filter(([, , , code]) => isRefused(code)))('%s: %s as %s: %s', async (name, pointer, said, code) => {
    const orderId = await orderFor(name);
    if (!isRefused(code)) throw new Error(`${code} is no refusal`);
    await expectRefusal(stack, () => bring(name, orderId, { [pointer]: said }), {
      status: PROBLEMS[code].status,
      code,
      pointers: [pointer],
      rule: expect.stringMatching(/^(Holdfast policy: |Regulation \(EU\) 2023\/1543)/),
    });
  });
});

describe('what differs and can be right is found', () => {
  it.each(FIELDS.filter(([, , , code]) => !isRefused(code)))('%s: %s as %s: %s', async (name, pointer, said, code) => {
    const orderId = await orderFor(name);
    const answer = await bring(name, orderId, { [pointer]: said });
    expect(answer.status, answer.text).toBe(200);
    const findings = [{ code, pointer, detail: expect.any(String), rule: expect.any(String) }];
    expect(answer.body).toMatchObject({ findings });
    const event = await eventOf(name, orderId);
    expect(event).toMatchObject({ findings: [{ code, pointer }] });
    expect(JSON.stringify(event)).not.toContain(String(said)); // the record tells where, never what
    const { body } = await stack.officer(read(orderId), PAPERS[name].by);
    const shown = memberOf(memberOf(body, 'content'), name === 'section G' ? 'explanations' : 'forms');
    expect(shown).toMatchObject([{ about: PAPERS[name].event, findings }]);
    expect(await bring(name, orderId, { [pointer]: said })).toEqual(answer); // a repeat is told the same
  });
});

describe('what is missing', () => {
  const places = [...new Map(FIELDS.map(([name, pointer]) => [`${name} ${pointer}`, { name, pointer }])).values()];

  it.each(places.filter(({ pointer }) => !pointer.endsWith('request/transmittedOn')))(
    '$name: $pointer is refused by its form',
    async ({ name, pointer }) => {
      const orderId = await orderFor(name);
      await expectRefusal(stack, () => bring(name, orderId, { [pointer]: undefined }), {
        status: 422,
        code: 'invalid-request',
        pointers: [pointer],
      });
    },
  );

  it('a request that is not on its way yet is taken so (recital 60)', async () => {
    const orderId = await orderFor('Annex V');
    expect(await bring('Annex V', orderId, { '/certificate/D/request/transmittedOn': null })).toMatchObject({
      status: 200,
    });
  });
});

describe('names and numbers as offices write them', () => {
  it.each([
    ['/certificate/A/issuingAuthority', 'LANDESKRIMINALAMT  Musterland – Dezernat Cybercrime'],
    ['/certificate/A/issuingFileNumber', 'LKA-ML 4100 2026 / 0831'],
    ['/certificate/C/epocPr/fileNumber', 'lka-ml4100-2026-0831'],
    ['/certificate/C/epocPr/transmittedTo', 'Skylark Mail S.a r.l.'],
    ['/certificate/B/addressee', 'SKYLARK MAIL IRELAND LIMITED'],
  ])('%s as %s is the same', async (pointer, said) => {
    const answer = await bring('Annex VI', await orderFor('Annex VI'), { [pointer]: said });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body).not.toHaveProperty('findings');
  });
});

describe('the extension an order had', () => {
  const GIVEN = {
    issuingAuthority: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
    fileNumber: 'LKA-ML 4100-2026-0831',
    date: '2026-11-20',
  };
  const AT = '/certificate/C/extension';

  it('is not named by a request of an order that had none', async () => {
    const orderId = await orderFor('Annex V');
    await expectRefusal(stack, () => bring('Annex V', orderId, { [AT]: GIVEN }), {
      status: 422,
      code: 'paper-mismatch',
      pointers: [`${AT}/fileNumber`, `${AT}/date`],
    });
  });

  describe('once it had one', () => {
    let orderId: OrderId;
    beforeEach(async () => {
      orderId = await orderFor('Annex V');
      expect(await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE)).toMatchObject({
        status: 200,
      });
    });

    it.each([GIVEN, { ...GIVEN, date: '2026-12-11' }])('is named: %o', async (given) => {
      const answer = await bring('Annex V', orderId, { [AT]: given });
      expect(answer).toMatchObject({ status: 200, body: { status: 'continued' } });
      expect(answer.body).not.toHaveProperty('findings');
    });

    it('left out, it is found', async () => {
      expect(await bring('Annex V', orderId)).toMatchObject({
        status: 200,
        body: { findings: [{ code: 'extension-not-named', pointer: '/certificate/C' }] },
      });
    });

    it.each([
      ['date', '2026-12-01'],
      ['fileNumber', OTHER_NUMBER],
      ['issuingAuthority', 'Landgericht Anderswo'],
    ])('of another %s is refused', async (member, said) => {
      await expectRefusal(stack, () => bring('Annex V', orderId, { [AT]: { ...GIVEN, [member]: said } }), {
        status: 422,
        code: 'paper-mismatch',
        pointers: [`${AT}/${member}`],
      });
    });
  });
});

describe('the grounds stay with the issuing side', () => {
  const NECESSITY = String(memberOf(memberOf(sample('epoc-pr'), 'grounds'), 'necessity'));

  it.each([
    ['Annex VI', '/certificate/B/otherInformation'],
    ['Annex V', '/certificate/B/otherInformation'],
  ] as const)('a paper that repeats them is refused: %s', async (name, pointer) => {
    const orderId = await orderFor(name);
    await expectRefusal(stack, () => bring(name, orderId, { [pointer]: `Note: ${NECESSITY}` }), {
      status: 422,
      code: 'invalid-request',
      pointers: [pointer],
    });
  });

  it.each(['maintained', 'withdrawn'])('an answer that repeats them is refused: %s', async (outcome) => {
    const orderId = await filed(stack);
    await readCertificate(stack, orderId);
    await say(stack, orderId, 'clarification.requested', { question: 'Which of the two folders?' });
    const answer = { outcome, answer: NECESSITY.toUpperCase() };
    await expectRefusal(stack, () => stack.officer(commandRequest(orderId, 'clarification-answer', answer), POLICE), {
      status: 422,
      code: 'invalid-request',
      pointers: ['/answer'],
    });
    expect(
      await stack.officer(commandRequest(orderId, 'clarification-answer', { ...ANSWER, outcome }), POLICE),
    ).toMatchObject({ status: 200 });
  });
});

it('the attack: the form of another State, authority, file and addressee, signed in 2031, extends nothing', async () => {
  const orderId = await orderFor('Annex VI');
  const strange = {
    '/certificate/A/issuingState': 'FR',
    '/certificate/A/issuingAuthority': 'Parquet de Nulle Part',
    '/certificate/C/epocPr/fileNumber': 'NP-1/2030',
    '/certificate/C/epocPr/transmittedTo': 'Lantern Hosting B.V.',
  };
  const ahead = { ...strange, '/certificate/D/signature/date': '2031-01-01' };
  await expectRefusal(stack, () => bring('Annex VI', orderId, ahead), {
    status: 422,
    code: 'date-in-future',
    pointers: ['/certificate/D/signature/date'],
  });
  await expectRefusal(stack, () => bring('Annex VI', orderId, strange), {
    status: 422,
    code: 'paper-mismatch',
    pointers: Object.keys(strange),
  });
});

it('tomorrow is today where whoever signs is', async () => {
  const orderId = await orderFor('section G');
  const tomorrow = { '/validator/validatorSignature/date': '2026-11-22' };
  stack.clock.set('2026-11-21T22:59:59.999Z');
  expect(await bring('section G', orderId, tomorrow)).toMatchObject({ status: 422 });
  stack.clock.set('2026-11-21T23:00:00Z');
  expect(await bring('section G', orderId, tomorrow)).toMatchObject({ status: 200 });
});

it('a paper is signed at most 180 days before it is sent, and a repeat is answered as the first was', async () => {
  const orderId = await continuedOnRequest('one');
  const other = await continuedOnRequest('other');
  stack.clock.set('2027-06-09T12:00:00Z'); // 180 days after 11 December
  const again = edited(PAPERS.assistance.body, { '/certificate/request/receivedOn': '2026-12-10' });
  const send = (order: OrderId) =>
    stack.officer(commandRequest(order, 'production-request', again, { key: 'again' }), CONTACT_POINT);
  const first = await send(orderId);
  expect(first).toMatchObject({ status: 200 });
  stack.clock.set('2027-06-10T00:00:00Z');
  await expectRefusal(stack, () => send(other), {
    status: 422,
    code: 'signature-too-old',
    pointers: ['/certificate/signature/date'],
  });
  expect(await send(orderId)).toEqual(first);
});

/** Asked for by assistance, which a reviewer found in order. */
async function continuedOnRequest(key: string): Promise<OrderId> {
  stack.clock.set(ISSUED_AT);
  const orderId = await filed(stack, 'budapest-29', {}, key);
  await readCertificate(stack, orderId, { provider: 'prv-contact-jp', id: key });
  stack.clock.set(PAPERS.assistance.at);
  await bring('assistance', orderId);
  await new Workers(stack).runUntil(plus(stack.clock.now(), MINUTE_MS));
  const decided = await decideReview(stack, orderId, 'r1', { outcome: 'affirm', reasons: 'It is asked for.' });
  expect(decided.status, decided.text).toBe(200);
  return orderId;
}

it('nobody else learns from a refusal what stands in the order', async () => {
  const orderId = await orderFor('Annex VI');
  const { body } = PAPERS['Annex VI'];
  const wrong = edited(body, { '/certificate/A/issuingState': 'FR' });
  await expectRefusal(stack, () => stack.officer(commandRequest(orderId, 'extension', wrong), SHERIFF), {
    status: 404,
    code: 'order-not-found',
    pointers: [],
  });
});
