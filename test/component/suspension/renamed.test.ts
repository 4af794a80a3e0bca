import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  approve,
  listChanges,
  proposalOf,
  propose,
  REGISTRAR,
  registrarCalled,
  SECOND_REGISTRAR,
} from '../../support/registrars.ts';
import { filed, memberOf, POLICE, read } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { suspend, suspensionRequest, suspensionWordRequest, THEFT, touchedRequest } from '../../support/suspending.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const SUSPENDED = { status: 403, code: 'account-suspended' } as const;
const THIRD = registrarCalled('registrar-3');
const DESK = POLICE['sub'];
const MOBILE = { ...POLICE, sub: `${DESK}-mobile` };
const officer = (person: string, accounts: readonly unknown[]) => ({ person, accounts, roles: ['contact-point'] });
const anna = (person: string) => officer(person, [DESK, MOBILE.sub]);
const other = officer('other', ['other']);
const list = (officers: readonly object[] | undefined) =>
  stack.directory.put(directoryEntry('aut-police', { officers }), 'operator');
const registrars = (...people: readonly object[]) =>
  stack.directory.put({ kind: 'roster', id: 'registrars', registrars: people } as never, 'operator');

describe('an officer who is suspended stays so', () => {
  it.each`
    officers                                                         | how
    ${[anna('another-id'), other]}                                   | ${'under another id'}
    ${[officer('one', [DESK]), officer('two', [MOBILE.sub]), other]} | ${'as two persons'}
    ${undefined}                                                     | ${'as an account of an entry that lists nobody'}
  `('when the entry has them $how', async ({ officers }) => {
    await list([anna('anna'), other]);
    const order = await filed(stack);
    await suspend(stack, { ...THEFT, person: 'anna' });
    await list(officers);
    for (const by of [POLICE, MOBILE]) {
      await expectRefusal(stack, () => stack.officer(read(order), by), SUSPENDED);
    }
  });

  it('when a change comes into force that was approved before', async () => {
    await list([anna('anna'), other]);
    const workers = new Workers(stack);
    const order = await filed(stack);
    await workers.settle();
    const changed = await proposalOf(stack, 'authority', 'aut-police', { officers: [anna('another-id'), other] });
    expect((await approve(stack, await propose(stack, changed))).status).toBe(200);
    stack.clock.set(plus(stack.clock.now(), 1.5 * DAY_MS));
    const id = await suspend(stack, { ...THEFT, person: 'anna' });
    await stack.registrar(suspensionWordRequest(id, 'confirmation'), SECOND_REGISTRAR);
    stack.clock.set(plus(stack.clock.now(), DAY_MS));
    await expectRefusal(stack, () => stack.officer(read(order), POLICE), SUSPENDED);
    const { body } = await stack.registrar(touchedRequest(id), REGISTRAR);
    expect(body).toMatchObject({ suspension: { account: { known: 'listed' } }, touched: [{ orderId: order }] });
  });

  it('and what they issued is held, whichever id the entry has for them when it is looked for', async () => {
    const workers = new Workers(stack);
    await list([anna('anna'), other]);
    const order = await filed(stack);
    await workers.settle();
    await suspend(stack, { ...THEFT, person: 'anna' });
    await list([officer('another-id', [MOBILE.sub]), other]);
    await workers.settle();
    expect((await stack.orders.latest(order))?.commit.state.doubt?.status).toBe('open');
  });

  it('and is the same human to whoever says it again', async () => {
    await list([anna('anna'), other]);
    const id = await suspend(stack, { ...THEFT, person: 'anna' });
    await list([anna('another-id'), other]);
    const renamed = { ...THEFT, person: 'another-id' };
    expect(await suspend(stack, renamed, SECOND_REGISTRAR, 'second')).toBe(id);
  });
});

describe('a registrar who is suspended stays so', () => {
  it('when the roster has them under another id', async () => {
    const accounts = ['registrar-2', 'registrar-2-at-home'];
    await registrars({ person: 'registrar-1' }, { person: 'bert', accounts }, { person: 'registrar-3' });
    await suspend(stack, { ...THEFT, authority: undefined, roster: 'registrars', person: 'bert' });
    await registrars({ person: 'registrar-1' }, { person: 'bertha', accounts }, { person: 'registrar-3' });
    await expectRefusal(stack, () => listChanges(stack, SECOND_REGISTRAR), SUSPENDED);
  });

  it('and what they proposed under an id of before is approved by nobody', async () => {
    await registrars({ person: 'registrar-1' }, { person: 'registrar-2' }, { person: 'registrar-3' });
    const proposal = await proposalOf(stack, 'provider', 'prv-demo', { name: 'Renamed' });
    const proposed = await propose(stack, proposal, 'p', SECOND_REGISTRAR);
    await registrars(
      { person: 'registrar-1' },
      { person: 'bert', accounts: ['registrar-2'] },
      { person: 'registrar-3' },
    );
    await suspend(stack, { ...THEFT, authority: undefined, roster: 'registrars', person: 'bert' });
    await expectRefusal(stack, () => approve(stack, proposed, THIRD), SUSPENDED);
  });
});

describe('the word of a registrar', () => {
  const STOLEN = { ...THEFT, authority: undefined, roster: 'registrars', person: 'registrar-2' };
  const lift = (id: string, by = REGISTRAR) => stack.registrar(suspensionWordRequest(id, 'lifting'), by);

  it('who is suspended since is not the first of two that lift', async () => {
    await registrars({ person: 'registrar-1' }, { person: 'registrar-2' }, { person: 'registrar-3' });
    const id = await suspend(stack);
    await lift(id, SECOND_REGISTRAR);
    await suspend(stack, STOLEN, THIRD, 'thief');
    const once = await lift(id);
    expect([memberOf(once.body, 'status'), memberOf(once.body, 'lifting')]).toMatchObject([
      'alone',
      { by: 'registrar-1' },
    ]);
    expect((await lift(id, THIRD)).body).toMatchObject({ status: 'lifted' });
  });

  it('given as the second is one, however often its request arrives', async () => {
    const id = await suspend(stack);
    expect(await suspend(stack, THEFT, SECOND_REGISTRAR, 'second')).toBe(id);
    const before = stack.directory.commits().length;
    const again = await stack.registrar(suspensionRequest(THEFT, 'second'), SECOND_REGISTRAR);
    expect(again).toMatchObject({ status: 201, body: { id, status: 'confirmed' } });
    expect(stack.directory.commits()).toHaveLength(before);
    await expectRefusal(
      stack,
      () => stack.registrar(suspensionRequest({ ...THEFT, reason: 'coerced' }, 'second'), SECOND_REGISTRAR),
      { status: 409, code: 'idempotency-key-reused' },
    );
  });
});
