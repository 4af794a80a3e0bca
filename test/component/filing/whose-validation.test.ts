import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { findDependence } from '../../../shared/domain/order/decisions/independence.ts';
import { aReviewerStanding, directoryEntry } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  certificateRequest,
  checkRequest,
  commandRequest,
  FILER,
  file,
  filed,
  filing,
  GRANTED,
  POLICE,
  printedAddress,
  read,
  toldDigest,
  VALIDATOR,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const NAMES = ['/certificate/A/validatingAuthority', '/certificate/G/validator/authorityName'] as const;
const validatedBy = (name: string) => Object.fromEntries(NAMES.map((pointer) => [pointer, name]));
const COURT = validatedBy('Court of Nowhere');

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const stateOf = async (edits = {}) => {
  const latest = await stack.orders.latest(await filed(stack, 'epoc-pr', edits));
  if (!latest) throw new Error('it was filed');
  return latest.commit.state;
};

describe('a prior validation', () => {
  it('is of the authority that the directory has for the name, in any spelling', async () => {
    for (const edits of [{}, validatedBy('STAATSANWALTSCHAFT Musterstadt - Zentralstelle Cybercrime')]) {
      stack = new Stack();
      const orderId = await filed(stack, 'epoc-pr', edits);
      expect((await stack.officer(read(orderId), POLICE)).body).toMatchObject({
        validation: { status: 'prior', validator: 'aut-prosecutor' },
        filedBy: { findings: [] },
        rights: { reviews: [] },
      });
    }
  });

  it('is read by the authority it names, and by no validator of another', async () => {
    const orderId = await filed(stack, 'epoc-pr');
    expect((await stack.officer(read(orderId), VALIDATOR)).status).toBe(200);
    const stranger = { ...VALIDATOR, holdfast_authority: 'aut-sheriff' };
    await expectRefusal(stack, () => stack.officer(read(orderId), stranger), { status: 404, code: 'order-not-found' });
  });

  it('stands in the list of the authority it names, and in no other validator’s', async () => {
    const orderId = await filed(stack, 'epoc-pr');
    await new Workers(stack).stream();
    const list = async (by: object) =>
      (await stack.officer({ method: 'GET', route: '/v1/orders' }, { ...VALIDATOR, ...by })).body;
    expect(await list({})).toMatchObject({ orders: [{ id: orderId, authority: 'aut-police', status: 'issued' }] });
    expect(await list({ holdfast_authority: 'aut-police' })).toMatchObject({ orders: [] });
    expect(await list({ holdfast_role: 'contact-point' })).toMatchObject({ orders: [] });
  });

  it('keeps reviewers of that house away from the order', async () => {
    const state = await stateOf(COURT);
    const known = await new Stack().orders.latest(state.orderId);
    expect(known).toBeUndefined();
    stack = new Stack();
    const validated = await stateOf();
    expect(validated.validatorInstitution).toBe('sta-musterstadt');
    const [review] = state.rights.reviews;
    const why = (changes: object) => review && findDependence(validated, review, aReviewerStanding(changes));
    expect(why({ institution: 'sta-musterstadt' })).toBe('same-institution');
    expect(why({ conflicts: ['aut-prosecutor'] })).toBe('declared-conflict');
    expect(why({})).toBeUndefined();
  });

  it('of a court the directory does not know is found, shown, and looked at by a reviewer', async () => {
    const answer = await file(stack, 'epoc-pr', COURT);
    expect(answer).toMatchObject({ status: 201 });
    const findings = NAMES.map((pointer) => expect.objectContaining({ code: 'validator-not-registered', pointer }));
    expect(answer.body).toMatchObject({ findings: expect.arrayContaining(findings) });
    const orderId = await filed(stack, 'epoc-pr', COURT);
    expect((await stack.officer(read(orderId), POLICE)).body).toMatchObject({
      validation: { status: 'prior', unregistered: true },
      rights: { reviews: [{ kind: 'emergency', dueAt: '2026-11-27T16:10:00.000Z' }] },
    });
    const certificate = await stack.provider(certificateRequest(orderId), { provider: 'prv-demo', id: 'read-1' });
    expect(certificate.body).toMatchObject({ order: { filedBy: { findings: expect.arrayContaining(findings) } } });
    const page = await stack.anyone(printedAddress(orderId, await toldDigest(stack, orderId), 'text/html'));
    expect(page.text).toContain('A validating authority that is not known to the directory');
  });

  it('of another State’s authority is of none that is known', async () => {
    expect(await stateOf(validatedBy('Example County Sheriff, Digital Evidence Unit'))).toMatchObject({
      validation: { status: 'prior', unregistered: true },
    });
  });

  it('of one of two authorities with a name is of the one that may validate', async () => {
    const namesake = { id: 'aut-a-namesake', kinds: ['other-competent-authority'], institution: 'elsewhere' };
    await stack.directory.put(directoryEntry('aut-prosecutor', namesake), 'operator');
    expect(await stateOf()).toMatchObject({ validation: { status: 'prior', validator: 'aut-prosecutor' } });
  });

  it('cannot come from the house that files, however the directory calls it', async () => {
    const own = validatedBy('LKA Musterland, Dezernat Cybercrime');
    const refusal = {
      status: 403,
      code: 'validator-not-independent',
      pointers: ['/certificate/G/validator/authorityName'],
    } as const;
    await expectRefusal(stack, () => file(stack, 'epoc-pr', own), refusal);
    await expectRefusal(stack, () => stack.officer(checkRequest(filing('epoc-pr', own)), FILER['epoc-pr']), refusal);
  });

  it('cannot be of another kind than the directory has for the authority', async () => {
    const asJudge = { '/certificate/G/validatorType': 'judge_court_investigating_judge' };
    await expectRefusal(stack, () => file(stack, 'epoc-pr', asJudge), {
      status: 422,
      code: 'issuer-not-competent',
      pointers: ['/certificate/G/validatorType'],
    });
  });
});

describe('whoever is named for a validation and gave none', () => {
  const disown = (orderId: OrderId, by = VALIDATOR) =>
    stack.officer(commandRequest(orderId, 'validation', { step: 'refused', reason: 'We know of no such case.' }), by);

  it('ends the order in one call, and an alarm is raised', async () => {
    const orderId = await filed(stack, 'epoc-pr');
    expect(await disown(orderId)).toMatchObject({ status: 200, body: { status: 'withdrawn', version: 2 } });
    const latest = await stack.orders.latest(orderId);
    expect(latest?.commit.events).toMatchObject([
      { type: 'validation.refused', validator: 'aut-prosecutor', disowned: true },
      { type: 'order.withdrawn', reason: 'validation-refused' },
      { type: 'notice.waived' },
    ]);
    const workers = new Workers(stack);
    await workers.stream();
    expect(stack.log.lines.filter((line) => line.includes('"validation disowned"'))).toHaveLength(1);
    expect(await disown(orderId)).toMatchObject({ status: 200, body: { version: 2 } });
  });

  it('cannot grant what came before, and nobody else disowns it', async () => {
    const orderId = await filed(stack, 'epoc-pr');
    const granted = commandRequest(orderId, 'validation', GRANTED);
    const notAwaited = { status: 409, code: 'validation-not-awaited' } as const;
    await expectRefusal(stack, () => stack.officer(granted, VALIDATOR), notAwaited);
    const stranger = { ...VALIDATOR, holdfast_authority: 'aut-contact-ch' };
    await expectRefusal(stack, () => disown(orderId, stranger), { status: 404, code: 'order-not-found' });
    await expectRefusal(stack, () => disown(orderId, POLICE), { status: 403, code: 'role-not-allowed' });
  });

  it('has nothing to disown where the directory knew nobody', async () => {
    const orderId = await filed(stack, 'epoc-pr', COURT);
    await expectRefusal(stack, () => disown(orderId), { status: 404, code: 'order-not-found' });
  });
});
