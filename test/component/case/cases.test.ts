import { compactVerify, createLocalJWKSet } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { aReviewerStanding, directoryEntry } from '../../support/builders.ts';
import {
  act,
  assign,
  type CaseCommandName,
  CHALLENGE,
  caseOf,
  caseRequest,
  currentRequest,
  decideAs,
  openCase,
  reopenCase,
  told,
  writeAs,
} from '../../support/cases.ts';
import { expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import { commandRequest, FILER, filed, JSON_TYPE, memberOf, RELEASE, say } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
let token: string;
let code: string;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
  ({ token, code } = await openCase(stack, orderId));
});

const post = (name: CaseCommandName, body: unknown, key?: string): Promise<Answer> =>
  stack.person(caseRequest(name, body, { token, ...(key !== undefined && { key }) }));
const object = (key?: string) => post('challenges', CHALLENGE, key);
const again = async () => {
  token = await reopenCase(stack, orderId, code);
};
const view = async (): Promise<Record<string, unknown>> => Object(await caseOf(stack, token));
const lastEvents = () =>
  stack.orders.stored
    .commits()
    .at(-1)
    ?.commit.events.map(({ type }) => type);

const second = aReviewerStanding({ person: 'person-reviewer-2' });

/** Decided by the first reviewer, against the person. */
async function decided(): Promise<void> {
  await object();
  await assign(stack, orderId, 'r1');
  stack.clock.advance(DAY_MS);
  await decideAs(stack, orderId, 'r1', 'affirm', 'The account was yours at the time.');
  await again();
}

describe('the case', () => {
  it('shows what a person may know of the order', async () => {
    expect(await view()).toEqual({
      reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      authority: { name: 'Landeskriminalamt Musterland, Dezernat Cybercrime', state: 'DE' },
      provider: { name: expect.any(String) },
      help: {
        rightsContact: {
          name: 'Behördliche Datenschutzbeauftragte',
          email: 'datenschutz@lka.musterland.example',
        },
        supervisoryAuthority: {
          name: 'Der Landesbeauftragte für den Datenschutz Musterland',
          address: 'Datenschutzplatz 1\n20095 Musterstadt\nGermany',
          website: 'https://datenschutz.musterland.example',
        },
        legalAid: {
          name: 'Öffentliche Rechtsauskunft Musterstadt',
          address: 'Dammtorweg 14\n20095 Musterstadt\nGermany',
          website: 'https://rechtsauskunft.musterland.example',
          telephone: '+49 40 5550 4300',
        },
        courts: [
          {
            name: 'Amtsgericht Musterstadt',
            address: 'Am Gericht 1\n20095 Musterstadt\nGermany',
            website: 'https://amtsgericht.musterland.example',
          },
          { name: 'Verwaltungsgericht Musterstadt' },
        ],
      },
      instrument: 'EU-EPOC-PR',
      legalBasis: {
        title: 'European Preservation Order (EPOC-PR)',
        citation: 'Regulation (EU) 2023/1543, Articles 3(2), 4(3) to (6), 6, 7, 9 and 11',
      },
      kind: 'preservation',
      zone: 'Europe/Dublin',
      inForce: true,
      issuedAt: '2026-11-20T16:10:00.000Z',
      heldSince: '2026-11-20T16:10:00.000Z',
      endsAt: '2027-01-20T00:00:00.000Z',
      noticeAt: '2026-12-04T16:10:00.000Z',
      objecting: { inTimeUntil: '2027-01-03T16:10:00.000Z', left: 5 },
      challenges: [],
      messages: [],
      messagesBefore: null,
      codes: [
        {
          id: expect.any(String),
          madeAt: '2026-12-05T16:10:00.000Z',
          through: 'provider',
          firstUsedAt: '2026-12-05T16:10:00.000Z',
          endedAt: null,
          own: true,
          mayEnd: true,
        },
      ],
      consultations: { byRole: { 'contact-point': 0, validator: 0, reviewer: 0, oversight: 0 }, more: false },
    });
  });

  it('never shows offence, reasons, officers, identifiers, or which order it is', async () => {
    await decided();
    const { text } = await stack.person(currentRequest(token));
    const besidesHelp = JSON.stringify({ ...(await view()), help: '' });
    expect(besidesHelp).not.toContain('@');
    expect(text).not.toMatch(/reuther|skylark:|Möwe|Feldkamp|Invoices were|Rechnungen|fastlane|person-/);
    expect(text).not.toContain(orderId);
    expectDiscreet(stack);
  });

  it('names as help only what the entry of the authority has', async () => {
    await stack.directory.put(
      directoryEntry('aut-police', { legalAid: undefined, courts: undefined }),
      'person-operator',
    );
    const { help } = await view();
    expect(Object.keys(Object(help))).toEqual(['rightsContact', 'supervisoryAuthority']);
    const aid = { name: 'Rechtsauskunft' };
    await stack.directory.put(directoryEntry('aut-police', { legalAid: aid, courts: undefined }), 'person-operator');
    expect(await view()).toMatchObject({ help: { legalAid: aid } });
  });

  it('shows of whoever decides the house alone: who may say that somebody should not has to know whence they come', async () => {
    await object();
    await assign(stack, orderId, 'r1');
    expect(await view()).toMatchObject({
      challenges: [{ first: { seats: [{ seat: 1, institution: 'review-chamber' }] } }],
    });
  });

  it('reads as ended once its time is over, written or not', async () => {
    stack.clock.advance(60 * DAY_MS);
    await again();
    const { inForce, endedAt, endsAt } = await view();
    expect([inForce, endedAt, endsAt]).toEqual([false, '2027-01-20T00:00:00.000Z', undefined]);
  });

  it('shows no objection of the provider, and nothing said in its review', async () => {
    await say(stack, orderId, 'challenge.filed', {
      grounds: ['conflict-of-laws'],
      requestedOutcome: 'end-the-hold',
      text: 'Our own law forbids it.',
    });
    await assign(stack, orderId, 'r1');
    await writeAs(stack, orderId, 'r1', 'Which law?');
    expect(await view()).toMatchObject({ challenges: [], messages: [], objecting: { left: 5 } });
  });

  it('is not read while the vault is down', async () => {
    await object();
    stack.vault.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => stack.person(currentRequest(token)), down);
  });
});

describe('an objection', () => {
  it('is filed, sealed, and stands in the case with what was written', async () => {
    const answer = await object();
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      challenge: 'c1',
      filedAt: '2026-12-05T16:10:00.000Z',
      receipt: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    });
    expect(lastEvents()).toEqual(['acknowledgement.overdue', 'notice.given', 'challenge.filed']);
    expect((await view())['challenges']).toEqual([
      {
        id: 'c1',
        grounds: ['not-my-data', 'other'],
        late: false,
        first: {
          review: 'r1',
          filedAt: '2026-12-05T16:10:00.000Z',
          status: 'pending',
          decisionDueAt: '2026-12-19T16:10:00.000Z',
          seats: [{ seat: 1 }],
        },
        mayWithdraw: true,
        attachments: [],
        filed: {
          requestedOutcome: 'end-the-hold',
          text: 'The mailbox was my late aunt’s. Nobody asked me, Zelda Quist.',
          needs: { interpreter: 'fr', accessibility: 'Large print, please.' },
        },
      },
    ]);
  });

  it('leaves none of its words in clear: not in the record, not in the log', async () => {
    await object();
    const commits = stack.orders.stored.commits().map(({ commit, digest }) => [commit, digest]);
    for (const text of [JSON.stringify(commits), stack.log.lines.join('\n')]) {
      expect(text).not.toMatch(/Quist|aunt|Large print|192\.0\.2/);
    }
    expect(
      stack.orders.stored
        .commits()
        .at(-1)
        ?.sealed.map(({ part }) => part),
    ).toEqual(['challenge']);
    const logged = stack.log.lines.filter((line) => line.includes('/v1/cases/'));
    expect(logged.filter((line) => line.includes(orderId) || line.includes(token))).toEqual([]);
  });

  it('gets a receipt that anyone can check offline, and that says nothing of the case', async () => {
    const { body } = await object();
    const keys = createLocalJWKSet(JSON.parse(JSON.stringify(await stack.signers.publicKeys.jwks())));
    const { payload, protectedHeader } = await compactVerify(String(memberOf(body, 'receipt')), keys);
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'holdfast-receipt+jws' });
    const commit = stack.orders.stored.commits().at(-1);
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({
      type: 'holdfast-receipt',
      filed: 'challenge',
      challenge: 'c1',
      filedAt: '2026-12-05T16:10:00.000Z',
      orderDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      commit: commit?.digest,
    });
  });

  it('is filed once, however often it is sent', async () => {
    const first = await object();
    stack.clock.advance(MINUTE_MS);
    const before = await stack.snapshot();
    const repeat = await object();
    expect({ ...Object(repeat.body), receipt: '' }).toEqual({ ...Object(first.body), receipt: '' });
    expect(await stack.snapshot()).toEqual(before);
    const other = () => post('challenges', { ...CHALLENGE, text: 'Something else.' });
    await expectRefusal(stack, other, { status: 409, code: 'idempotency-key-reused', pointers: [] });
  });

  it('is not filed when no receipt can be given', async () => {
    stack.signers.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => object(), down);
  });

  it('neither stops nor prolongs the hold', async () => {
    const { endsAt, inForce } = await view();
    await object();
    expect(await view()).toMatchObject({ endsAt, inForce });
  });

  it('is refused while another is open, and a sixth time', async () => {
    await object();
    const pending = { status: 409, code: 'challenge-pending', pointers: [] } as const;
    await expectRefusal(stack, () => object('another'), pending);
    for (const number of [1, 2, 3, 4, 5] as const) {
      if (number > 1) expect((await object(`objection-${number}`)).status).toBe(201);
      const reviewer = aReviewerStanding({ person: `person-reviewer-${number}` });
      await assign(stack, orderId, `r${number}`, reviewer);
      await decideAs(stack, orderId, `r${number}`, 'affirm', 'It stands.', reviewer);
    }
    expect(await view()).toMatchObject({ objecting: { left: 0 } });
    await expectRefusal(stack, () => object('objection-6'), {
      status: 409,
      code: 'challenges-exhausted',
      pointers: [],
    });
  });

  it('that comes late needs its reason, and is marked', async () => {
    stack.clock.advance(30 * DAY_MS);
    await again();
    const late = { status: 422, code: 'challenge-too-late', pointers: ['/lateReason'] } as const;
    await expectRefusal(stack, () => object(), late);
    expect((await post('challenges', { ...CHALLENGE, lateReason: 'I was in hospital.' }, 'late')).status).toBe(201);
    expect(await view()).toMatchObject({ challenges: [{ late: true, filed: { lateReason: 'I was in hospital.' } }] });
  });

  it.each`
    change                                     | pointers                  | why
    ${{ grounds: [] }}                         | ${['/grounds']}           | ${'no ground'}
    ${{ grounds: ['bad-weather'] }}            | ${['/grounds/0']}         | ${'no ground of the list'}
    ${{ grounds: ['privilege', 'privilege'] }} | ${['/grounds']}           | ${'a ground twice'}
    ${{ text: undefined }}                     | ${['/text']}              | ${'nothing said of "other"'}
    ${{ text: 'x'.repeat(10_001) }}            | ${['/text']}              | ${'more than ten thousand characters'}
    ${{ requestedOutcome: 'damages' }}         | ${['/requestedOutcome']}  | ${'what nobody here can give'}
    ${{ needs: { interpreter: 'French' } }}    | ${['/needs/interpreter']} | ${'a language that is no code'}
    ${{ name: 'Zelda Quist' }}                 | ${['/name']}              | ${'a name nobody asked for'}
  `('with $why is refused', async ({ change, pointers }) => {
    const send = () => post('challenges', { ...CHALLENGE, ...change });
    await expectRefusal(stack, send, { status: 422, code: 'invalid-request', pointers });
  });

  it('without a key, or of another type, is refused', async () => {
    const request = caseRequest('challenges', CHALLENGE, { token });
    const bare = { ...request, headers: { ...JSON_TYPE, authorization: `Bearer ${token}` } };
    await expectRefusal(stack, () => stack.person(bare), { status: 400, code: 'idempotency-key-missing' });
    const text = { ...request, headers: { ...request.headers, 'content-type': 'text/plain' } };
    await expectRefusal(stack, () => stack.person(text), { status: 415, code: 'unsupported-media-type' });
  });

  it('is refused once the record is erased, and the case still says so', async () => {
    await stack.officer(commandRequest(orderId, 'release', RELEASE), FILER['epoc-pr']);
    stack.clock.advance(400 * DAY_MS);
    await stack.vault.destroy(orderId);
    ({ token } = await openCase(stack, orderId)); // the code of then has run out
    await expectRefusal(stack, () => object('late'), { status: 410, code: 'order-erased', pointers: [] });
    expect(await view()).toMatchObject({ inForce: false, challenges: [], messages: [] });
  });

  it('to an order never received is refused: nothing was held', async () => {
    const unread = await filed(stack, 'epoc-pr', {}, 'key-3');
    ({ token } = await openCase(stack, unread));
    await expectRefusal(stack, () => object(), { status: 409, code: 'order-not-received', pointers: [] });
  });
});

describe('every route of a case', () => {
  const bodies: readonly (readonly [CaseCommandName, unknown])[] = [
    ['challenges', CHALLENGE],
    ['appeals', { challenge: 'c1' }],
    ['messages', { review: 'r1', text: 'Please decide.' }],
    ['conflicts', { review: 'r1', ground: 'personal-tie', reason: 'We are neighbours.' }],
    ['code-ends', { code: '0'.repeat(64) }],
  ];

  it.each(bodies)('%s looks at nothing before the session holds', async (name, body) => {
    const over = { status: 401, code: 'case-session-invalid', pointers: [] } as const;
    await expectRefusal(stack, () => stack.person(caseRequest(name, body, { token: 'none' })), over);
    await expectRefusal(stack, () => stack.person(caseRequest(name, '{', { token: 'none' })), over);
    stack.clock.advance(HOUR_MS);
    await expectRefusal(stack, () => post(name, body), over);
  });
});

describe('an appeal', () => {
  it('is filed once against a decision, with a receipt of its own', async () => {
    await decided();
    expect(await view()).toMatchObject({
      challenges: [
        {
          first: { status: 'decided', outcome: 'affirm', decision: 'The account was yours at the time.' },
          appealUntil: '2026-12-20T16:10:00.000Z',
        },
      ],
    });
    const answer = await post('appeals', { challenge: 'c1', text: 'It never was.' });
    expect(answer.status).toBe(201);
    const receipt = String(memberOf(answer.body, 'receipt')).split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(receipt, 'base64url').toString())).toMatchObject({
      filed: 'appeal',
      challenge: 'c1',
    });
    const [challenge] = Object(await view()).challenges;
    expect(challenge.appeal).toEqual({
      review: 'r2',
      filedAt: '2026-12-06T16:10:00.000Z',
      status: 'pending',
      decisionDueAt: '2026-12-20T16:10:00.000Z',
      seats: [{ seat: 1 }],
    });
    expect(challenge.appealUntil).toBeUndefined();
    const once = { status: 409, code: 'appeal-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => post('appeals', { challenge: 'c1' }, 'again'), once);
  });

  it.each`
    body                   | status | code                   | why
    ${{ challenge: 'c1' }} | ${409} | ${'challenge-pending'} | ${'before the first decision'}
    ${{ challenge: 'c2' }} | ${404} | ${'challenge-unknown'} | ${'against an objection that is not there'}
  `('is refused $why', async ({ body, status, code }) => {
    await object();
    await expectRefusal(stack, () => post('appeals', body), { status, code, pointers: [] });
  });

  it('against the answer to the provider’s objection is refused as if there were none', async () => {
    await say(stack, orderId, 'challenge.filed', { grounds: ['no-competence'], requestedOutcome: 'end-the-hold' });
    const unknown = { status: 404, code: 'challenge-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => post('appeals', { challenge: 'c1' }), unknown);
  });

  it('is refused from the first millisecond after its time', async () => {
    await decided();
    stack.clock.advance(14 * DAY_MS - 1);
    await again();
    expect((await view())['challenges']).toMatchObject([{ appealUntil: '2026-12-20T16:10:00.000Z' }]);
    stack.clock.advance(1);
    const [challenge] = Object(await view()).challenges;
    expect(challenge.appealUntil).toBeUndefined();
    const late = { status: 409, code: 'appeal-too-late', pointers: [] } as const;
    await expectRefusal(stack, () => post('appeals', { challenge: 'c1' }), late);
  });
});

describe('words in a review', () => {
  it('go both ways, and are read in the case', async () => {
    await object();
    await assign(stack, orderId, 'r1');
    expect((await post('messages', { review: 'r1', text: 'When do you decide?' })).status).toBe(201);
    await writeAs(stack, orderId, 'r1', 'Within a week.');
    expect((await view())['messages']).toEqual([
      { review: 'r1', at: '2026-12-05T16:10:00.000Z', from: 'person', text: 'When do you decide?' },
      { review: 'r1', at: '2026-12-05T16:10:00.000Z', from: 'reviewer', text: 'Within a week.' },
    ]);
    expect(JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit))).not.toMatch(/decide\?|a week/);
  });

  it.each<CaseCommandName>(['messages', 'conflicts'])('%s are heard in the person’s own reviews only', async (name) => {
    await say(stack, orderId, 'challenge.filed', { grounds: ['no-competence'], requestedOutcome: 'end-the-hold' });
    await assign(stack, orderId, 'r1');
    const body = (review: string) =>
      name === 'messages'
        ? { review, text: 'Hello?' }
        : { review, ground: 'personal-tie', reason: 'We are neighbours.' };
    const unknown = { status: 404, code: 'review-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => post(name, body('r1')), unknown);
    await expectRefusal(stack, () => post(name, body('r9')), unknown);
  });

  it('are refused once the review is closed, and after it fell silent', async () => {
    await decided();
    const closed = { status: 409, code: 'review-closed', pointers: [] } as const;
    await expectRefusal(stack, () => post('messages', { review: 'r1', text: 'Hello?' }), closed);
    await expectRefusal(
      stack,
      () => post('conflicts', { review: 'r1', ground: 'personal-tie', reason: 'We are neighbours.' }),
      closed,
    );
  });

  it('of a conflict take the review to another reviewer, and reach nobody else', async () => {
    await object();
    const early = { status: 409, code: 'review-unassigned', pointers: [] } as const;
    const conflict = () => post('conflicts', { review: 'r1', ground: 'personal-tie', reason: 'We are neighbours.' });
    await expectRefusal(stack, conflict, early);
    await assign(stack, orderId, 'r1');
    expect((await conflict()).body).toEqual({ recordedAt: '2026-12-05T16:10:00.000Z' });
    expect(lastEvents()).toEqual(['review.conflict-declared']);
    expect((await stack.person(currentRequest(token))).text).not.toContain('neighbours');
    const had = aReviewerStanding();
    await expect(assign(stack, orderId, 'r1', had)).rejects.toMatchObject({ code: 'review-not-independent' });
    await assign(stack, orderId, 'r1', second);
  });
});

describe('silence and revocation', () => {
  it('shows when nobody decided: the hold ends at its end', async () => {
    await object();
    stack.clock.advance(28 * DAY_MS);
    await again();
    expect((await view())['challenges']).toMatchObject([{ first: { status: 'silent' } }]);
  });

  it('shows an objection that succeeded, and leaves no appeal against it', async () => {
    await object();
    await assign(stack, orderId, 'r1');
    await decideAs(stack, orderId, 'r1', 'revoke', 'You were right.');
    expect(await view()).toMatchObject({
      inForce: false,
      endedAt: '2026-12-05T16:10:00.000Z',
      challenges: [{ first: { status: 'decided', outcome: 'revoke', decision: 'You were right.' } }],
    });
    await expectRefusal(stack, () => post('appeals', { challenge: 'c1' }), { status: 409, code: 'appeal-not-allowed' });
  });
});

it('cannot be objected to by whoever is not asked: an officer has no part in it', async () => {
  const by = { kind: 'person', orderId: await filed(stack, 'epoc-pr', {}, 'key-9') } as const;
  const command = { type: 'challenge', grounds: ['other'], lateReasonGiven: false } as const;
  await expect(act(stack, orderId, by, command)).rejects.toMatchObject({ code: 'order-not-found' });
});
