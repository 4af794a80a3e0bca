import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { added, asPerson, asProvider, reviewedFile } from '../../support/attachments.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import { assign, CHALLENGE, caseRequest, decideAs, openCase, told } from '../../support/cases.ts';
import { pdf } from '../../support/files.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { commandRequest, filed, memberOf, POLICE, readCertificate, SOUGHT, say } from '../../support/requests.ts';
import { holderOf, latestOf, readReview, reviewerClaims, reviewRequest } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const PDF = 'application/pdf';
const REFUSED = { status: 403, code: 'review-not-independent', pointers: [] } as const;
const GIVE_BACK = 'refused: same-institution; declare the conflict, so that another gets it';

const prosecutors = {
  kind: 'roster',
  id: 'reviewers',
  reviewers: [
    { person: 'person-elsewhere', institution: 'sta-musterstadt', reportsTo: [], onDuty: true, conflicts: [] },
    { person: 'person-free', institution: 'review-chamber', reportsTo: [], onDuty: false, conflicts: [] },
  ],
} as const satisfies Parameters<Stack['directory']['put']>[0];

const claims = reviewerClaims('person-elsewhere', { holdfast_authority: 'sta-musterstadt' });
const free = reviewerClaims('person-free', { holdfast_authority: 'review-chamber' });
const deciding = { outcome: 'affirm', reasons: 'urgent indeed', forTheOtherSide: 'It stands.' };

let stack: Stack;
let workers: Workers;
let orderId: OrderId;

/** An emergency, and the provider's objection with its file, both drawn for the only one on duty; then the validation is sought there. */
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack, 'epoc-pr-emergency', {}, 'key-2');
  await stack.directory.put(prosecutors, 'operator');
  await readCertificate(stack, orderId);
  await say(stack, orderId, 'challenge.filed', { grounds: ['privilege'], requestedOutcome: 'end-the-hold' });
  await added(asProvider(stack, orderId), pdf(), PDF);
  await workers.runUntil(plus(stack.clock.now(), 15 * MINUTE_MS));
});

const seek = async () =>
  expect((await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE)).status).toBe(200);
const view = async (review: string, who = claims) =>
  Object((await stack.reviewer(readReview(`${orderId}.${review}`), who)).body);

describe('a reviewer whose house joined the order since', () => {
  it.each`
    act             | review  | body
    ${'decision'}   | ${'r1'} | ${deciding}
    ${'decision'}   | ${'r2'} | ${deciding}
    ${'permission'} | ${'r2'} | ${{ reasons: 'I need longer.' }}
    ${'messages'}   | ${'r1'} | ${{ text: 'Why was there no time?' }}
    ${'messages'}   | ${'r2'} | ${{ text: 'Whose letter is it?' }}
  `('sends no $act of $review any more', async ({ act, review, body }) => {
    expect(await holderOf(stack, orderId, review)).toBe('person-elsewhere');
    await seek();
    const { version } = await latestOf(stack, orderId);
    const send = (query?: Record<string, string>) => ({
      ...reviewRequest(`${orderId}.${review}`, act, body, { ifMatch: version }),
      ...(query && { query }),
    });
    const refused = { ...REFUSED, detail: GIVE_BACK };
    await expectRefusal(stack, () => stack.reviewer(send(), claims), refused);
    if (act === 'decision') await expectRefusal(stack, () => stack.reviewer(send({ dryRun: 'true' }), claims), refused);
  });

  it('spoke before that, and was heard', async () => {
    const request = reviewRequest(`${orderId}.r2`, 'messages', { text: 'Whose letter is it?' });
    expect((await stack.reviewer(request, claims)).status).toBe(200);
    await seek();
    expect((await view('r2')).content.statements).toMatchObject([
      { about: 'challenge.filed' },
      { about: 'message.sent', by: 'reviewer' },
    ]);
  });

  it('hands it back, and another gets it', async () => {
    await seek();
    const request = reviewRequest(`${orderId}.r1`, 'conflict', { reason: 'CANARY my own house validates it' });
    expect((await stack.reviewer(request, claims)).status).toBe(200);
    expect((await latestOf(stack, orderId)).events.map(({ type }) => type)).toEqual(['review.conflict-declared']);
    await stack.directory.put(
      { ...prosecutors, reviewers: prosecutors.reviewers.map((one) => ({ ...one, onDuty: true })) },
      'operator',
    );
    await workers.runUntil(plus(stack.clock.now(), HOUR_MS));
    expect(await holderOf(stack, orderId, 'r1')).toBe('person-free');
    const { version } = await latestOf(stack, orderId);
    const decided = await stack.reviewer(
      reviewRequest(`${orderId}.r1`, 'decision', { ...deciding, forTheOtherSide: undefined }, { ifMatch: version }),
      free,
    );
    expect(decided.status).toBe(200);
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
  });

  it('reads what it is to hand back, but neither the file of an objection nor what it is called', async () => {
    const read = () => stack.reviewer(reviewedFile(`${orderId}.r2`), claims);
    expect((await read()).status).toBe(200);
    expect(memberOf(await view('r2'), 'notIndependent')).toBeUndefined();
    expect((await view('r2')).content.attachments).toMatchObject([{ id: 'a1' }]);
    await seek();
    await expectRefusal(stack, read, { ...REFUSED, detail: GIVE_BACK });
    const seen = await view('r2');
    expect(seen).toMatchObject({
      status: 'assigned',
      notIndependent: 'same-institution',
      challenge: { attachments: [{ id: 'a1' }] },
      content: { certificate: expect.anything(), statements: [{ about: 'challenge.filed' }], attachments: [] },
    });
    expect(JSON.stringify(seen)).not.toMatch(/Mandat|RA Dr/);
  });

  it('does not get the file of what it decided before that either, and is not sent to hand it back', async () => {
    await decideAs(stack, orderId, 'r2', 'affirm', 'It stands.', aReviewerStanding(prosecutors.reviewers[0]));
    const read = () => stack.reviewer(reviewedFile(`${orderId}.r2`), claims);
    expect((await read()).status).toBe(200);
    await seek();
    await expectRefusal(stack, read, { ...REFUSED, detail: 'refused: same-institution' });
    expect(await view('r2')).toMatchObject({ status: 'decided', outcome: 'affirm', content: { attachments: [] } });
  });
});

describe('a reviewer who turns out to have ordered it under another account', () => {
  const second = { person: 'p-listed', institution: 'review-chamber', reportsTo: [], onDuty: true, conflicts: [] };
  const listed = reviewerClaims('p-listed', { holdfast_authority: second.institution });

  it('learns neither the codes that open the case, nor which of them the person used', async () => {
    const own = await told(stack);
    const { token } = await openCase(stack, own);
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    await added(
      asPerson(stack, () => token),
      pdf(),
      PDF,
    );
    const list = (more: object) =>
      stack.directory.put({ kind: 'roster', id: 'reviewers', reviewers: [{ ...second, ...more }] }, 'operator');
    await list({});
    await assign(stack, own, 'r1', aReviewerStanding(second));
    const read = async () => Object((await stack.reviewer(readReview(`${own}.r1`), listed)).body);
    expect(await read()).toMatchObject({ codes: [{}], filedUnder: expect.any(String) });
    await list({ accounts: ['p-listed', 'person-police-desk'] });
    stack.clock.advance(DAY_MS);
    expect(await read()).toMatchObject({ notIndependent: 'issued-or-validated', codes: [] });
    expect(await read()).not.toHaveProperty('filedUnder');
    const speak = reviewRequest(`${own}.r1`, 'messages', { text: 'Since when?' });
    await expectRefusal(stack, () => stack.reviewer(speak, listed), REFUSED);
    await expectRefusal(stack, () => stack.reviewer(reviewedFile(`${own}.r1`), listed), REFUSED);
  });
});
