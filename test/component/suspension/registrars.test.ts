import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import type { Claims } from '../../support/http-events.ts';
import { AUDITOR } from '../../support/overseers.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  approve,
  listChanges,
  proposalOf,
  propose,
  REGISTRAR,
  readChange,
  readEntry,
  readHistory,
  registrarCalled,
  revoke,
  SECOND_REGISTRAR,
  step,
} from '../../support/registrars.ts';
import { memberOf } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { suspend, suspensionRequest, suspensionWordRequest, THEFT, touchedRequest } from '../../support/suspending.ts';

const THIRD = registrarCalled('registrar-3');
const STOLEN = {
  roster: 'registrars',
  person: 'registrar-2',
  since: '2026-11-20T15:00:00Z',
  reason: 'account-stolen',
};
const SUSPENDED = { status: 403, code: 'account-suspended' } as const;

let stack: Stack;
beforeEach(async () => {
  stack = new Stack();
  const registrars = [
    { person: 'registrar-1' },
    { person: 'registrar-2', accounts: ['registrar-2', 'registrar-2-at-home'] },
    { person: 'registrar-3' },
  ];
  await stack.directory.put({ kind: 'roster', id: 'registrars', registrars }, 'operator');
});

const idOf = ({ body }: Answer): string => String(memberOf(body, 'id'));
const doubtsOf = ({ body }: Answer): unknown => memberOf(body, 'doubts');
const word = (id: string, said: 'confirmation' | 'lifting', by: Claims) =>
  stack.registrar(suspensionWordRequest(id, said), by);
const shown = async (id: string, by: Claims = REGISTRAR) =>
  memberOf((await stack.registrar(touchedRequest(id), by)).body, 'suspension');
const proposeBy = async (by: Claims, changes: Readonly<Record<string, unknown>> = { name: 'Renamed' }, key = 'p') =>
  await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', changes), key, by);

/** The refusal, and nothing on record of the directory. */
async function expectRefused(act: () => Promise<Answer>, expected: { readonly status: number; readonly code: string }) {
  const before = stack.directory.commits().length;
  await expectRefusal(stack, act, expected as typeof SUSPENDED);
  expect(stack.directory.commits()).toHaveLength(before);
  expect(stack.notices.take()).toEqual({ notices: [], posts: [] });
}

describe('a suspended registrar', () => {
  it('is refused everywhere at once, under each account, reading too', async () => {
    const proposed = await proposeBy(REGISTRAR);
    const proposal = await proposalOf(stack, 'provider', 'prv-lantern', { name: 'Renamed' });
    const id = await suspend(stack, STOLEN);
    expect(id).toBe('roster.registrars.s1');
    for (const account of ['registrar-2', 'registrar-2-at-home']) {
      const by = registrarCalled(account);
      const change = idOf(proposed);
      for (const act of [
        () => readEntry(stack, 'provider', 'prv-demo', by),
        () => readHistory(stack, 'provider', 'prv-demo', {}, by),
        () => listChanges(stack, by),
        () => readChange(stack, change, by),
        () => propose(stack, proposal, 'x', by),
        () => approve(stack, proposed, by),
        () => step(stack, change, 'refusal', { reason: 'No.' }, by),
        () => step(stack, change, 'withdrawal', { reason: 'No.' }, by),
        () => step(stack, change, 'challenges', {}, by),
        () => revoke(stack, 'prv-demo', 'key-1', undefined, by),
        () => stack.registrar(suspensionRequest(THEFT, 'x'), by),
        () => stack.registrar(touchedRequest(id), by),
        () => word(id, 'lifting', by),
      ]) {
        await expectRefused(act, SUSPENDED);
      }
    }
    expect((await approve(stack, proposed, THIRD)).status).toBe(200);
  });

  it('acts again after a day, where one alone had said so; two who said so lift it', async () => {
    await suspend(stack, STOLEN);
    stack.clock.advance(DAY_MS);
    expect((await listChanges(stack, SECOND_REGISTRAR)).status).toBe(200);
    const id = await suspend(stack, STOLEN, THIRD, 'third');
    expect((await word(id, 'confirmation', REGISTRAR)).body).toMatchObject({ status: 'confirmed' });
    stack.clock.advance(9 * DAY_MS);
    await expectRefused(() => listChanges(stack, SECOND_REGISTRAR), SUSPENDED);
    await word(id, 'lifting', THIRD);
    expect((await word(id, 'lifting', REGISTRAR)).body).toMatchObject({ status: 'lifted' });
    expect((await listChanges(stack, SECOND_REGISTRAR)).status).toBe(200);
  });

  it('stays suspended whoever changes the roster, and no order is looked for', async () => {
    await suspend(stack, STOLEN);
    const registrars = ['registrar-1', 'registrar-2', 'registrar-4'].map((person) => ({ person }));
    await stack.directory.put({ kind: 'roster', id: 'registrars', registrars }, 'operator');
    await expectRefused(() => listChanges(stack, SECOND_REGISTRAR), SUSPENDED);
    expect(stack.looks.waiting).toEqual([]);
  });

  it('is shown to registrars and oversight, touches no order, and stands in the history of the roster', async () => {
    const id = await suspend(stack, STOLEN);
    const { body } = await stack.registrar(touchedRequest(id), AUDITOR);
    expect(body).toEqual({
      suspension: {
        id,
        roster: 'registrars',
        person: 'registrar-2',
        account: { known: 'listed', detail: 'The roster names this person: all of their accounts are meant.' },
        left: { registrars: 2, detail: '2 registrars are not suspended.' },
        since: '2026-11-20T15:00:00.000Z',
        reason: 'account-stolen',
        status: 'alone',
        from: '2026-11-20T16:10:00.000Z',
        until: '2026-11-21T16:10:00.000Z',
        by: 'registrar-1',
      },
      touched: [],
      consulted: [],
      searches: [],
      drafts: [],
      next: null,
    });
    const history = await readHistory(stack, 'roster', 'registrars', { limit: '1' }, AUDITOR);
    expect(history.body).toMatchObject({ commits: [{ act: 'suspended', about: 's1', by: 'registrar-1' }] });
  });
});

describe('who suspends a registrar', () => {
  it('is another than the suspect, under whichever account', async () => {
    const needed = { status: 403, code: 'second-registrar-needed' } as const;
    await expectRefused(() => stack.registrar(suspensionRequest(STOLEN), SECOND_REGISTRAR), needed);
    const own = { ...STOLEN, person: 'registrar-2-at-home' };
    await expectRefused(() => stack.registrar(suspensionRequest(own), SECOND_REGISTRAR), needed);
  });

  it('is nobody whom the roster says to be suspended, though their function still remembers otherwise', async () => {
    await suspend(stack, { ...STOLEN, person: 'registrar-1' }, THIRD, 'first');
    const id = await suspend(stack, STOLEN, THIRD);
    stack.directory.suspendedOf = async () => []; // as readers remember it for half a minute
    await expectRefused(
      () => stack.registrar(suspensionRequest({ ...STOLEN, person: 'registrar-3' }), SECOND_REGISTRAR),
      SUSPENDED,
    );
    await expectRefused(() => word(id, 'confirmation', REGISTRAR), SUSPENDED);
    await expectRefused(() => word(id, 'lifting', registrarCalled('registrar-2-at-home')), SUSPENDED);
  });

  it('alone does not go on and on', async () => {
    await suspend(stack, STOLEN);
    stack.clock.advance(2 * DAY_MS);
    await expectRefused(() => stack.registrar(suspensionRequest(STOLEN, 'again'), REGISTRAR), {
      status: 403,
      code: 'suspended-alone-lately',
    });
  });

  it.each`
    why                            | asked                                     | pointer
    ${'nobody, of a whole roster'} | ${{ ...STOLEN, person: undefined }}       | ${'/person'}
    ${'an entry of each kind'}     | ${{ ...STOLEN, authority: 'aut-police' }} | ${'/authority'}
    ${'no entry'}                  | ${{ ...STOLEN, roster: undefined }}       | ${'/authority'}
    ${'a roster there is not'}     | ${{ ...STOLEN, roster: 'janitors' }}      | ${'/roster'}
  `('names not $why', async ({ asked, pointer }) => {
    const before = stack.directory.commits().length;
    const { status, body } = await stack.registrar(suspensionRequest(asked), REGISTRAR);
    expect([status, memberOf(body, 'errors')]).toMatchObject([422, [{ pointer }]]);
    expect(stack.directory.commits()).toHaveLength(before);
  });

  it('is told of an id that the roster does not name, and of a suspension that nobody made', async () => {
    const answer = await stack.registrar(suspensionRequest({ ...STOLEN, person: 'registrar-z' }), REGISTRAR);
    expect(answer).toMatchObject({ status: 201, body: { account: { known: 'not-found' }, left: { registrars: 3 } } });
    const unknown = { status: 404, code: 'suspension-unknown' } as const;
    await expectRefused(() => word('roster.registrars.s9', 'confirmation', REGISTRAR), unknown);
    await expectRefused(() => word('roster.janitors.s1', 'lifting', REGISTRAR), unknown);
    await expectRefused(() => word('registrars.s1', 'confirmation', REGISTRAR), unknown); // as of an authority
  });

  it('of two is alone then, and is told that it is undone by itself', async () => {
    const registrars = ['registrar-1', 'registrar-2'].map((person) => ({ person }));
    await stack.directory.put({ kind: 'roster', id: 'registrars', registrars }, 'operator');
    const id = await suspend(stack, STOLEN);
    expect(await shown(id)).toMatchObject({
      left: {
        registrars: 1,
        detail: expect.stringContaining('nobody is there to confirm it'),
      },
    });
    await expectRefused(() => word(id, 'confirmation', REGISTRAR), { status: 403, code: 'second-registrar-needed' });
    stack.clock.advance(DAY_MS);
    expect(await shown(id, SECOND_REGISTRAR)).toMatchObject({ status: 'undone' });
    expect(await shown(id)).not.toHaveProperty('left');
  });
});

describe('a change that a suspended registrar', () => {
  it('proposed is shown with that doubt, is approved by nobody, and can be refused', async () => {
    const proposed = await proposeBy(SECOND_REGISTRAR);
    expect(doubtsOf(proposed)).toEqual([]);
    await suspend(stack, STOLEN);
    const doubt = { pointer: '/proposedBy', detail: expect.stringContaining('registrar-2 is suspended') };
    expect(doubtsOf(await readChange(stack, idOf(proposed)))).toEqual([doubt]);
    await expectRefused(() => approve(stack, proposed, THIRD), SUSPENDED);
    expect((await step(stack, idOf(proposed), 'refusal', { reason: 'A thief.' }, THIRD)).status).toBe(200);
    expect(doubtsOf(await readChange(stack, idOf(proposed)))).toEqual([]);
  });

  it('proposed can be approved once nothing is left of the suspension', async () => {
    const proposed = await proposeBy(SECOND_REGISTRAR);
    await suspend(stack, STOLEN);
    stack.clock.advance(DAY_MS);
    expect((await approve(stack, proposed, THIRD)).status).toBe(200);
  });

  it.each`
    did           | by                  | approver            | pointer
    ${'proposed'} | ${SECOND_REGISTRAR} | ${THIRD}            | ${'/proposedBy'}
    ${'approved'} | ${THIRD}            | ${SECOND_REGISTRAR} | ${'/approved/by'}
  `('$did and that waits is shown with it, and stands unless it is refused', async ({ by, approver, pointer }) => {
    const cooled = { reach: { mail: [{ id: 'new', address: 'new@skylark.example', language: 'en' }] } };
    const approved = await approve(stack, await proposeBy(by, cooled), approver);
    await suspend(stack, STOLEN);
    const detail = expect.stringContaining('in force from 2026-11-22T16:10:00.000Z on all the same');
    expect(doubtsOf(await readChange(stack, idOf(approved)))).toEqual([{ pointer, detail }]);
    stack.clock.set(plus(stack.clock.now(), 48 * HOUR_MS));
    const later = await readChange(stack, idOf(approved));
    expect([memberOf(later.body, 'standing'), doubtsOf(later)]).toEqual(['in-force', []]);
  });

  it('approved and that waits is refused by another', async () => {
    const cooled = { reach: { mail: [{ id: 'new', address: 'new@skylark.example', language: 'en' }] } };
    const approved = await approve(stack, await proposeBy(THIRD, cooled), SECOND_REGISTRAR);
    await suspend(stack, STOLEN);
    expect((await step(stack, idOf(approved), 'refusal', { reason: 'A doubt.' }, REGISTRAR)).status).toBe(200);
  });
});
