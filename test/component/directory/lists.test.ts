import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { AUDITOR } from '../../support/overseers.ts';
import { expectProblem } from '../../support/refusals.ts';
import {
  approve,
  proposalOf,
  propose,
  REGISTRAR,
  registrarCalled,
  SECOND_REGISTRAR,
} from '../../support/registrars.ts';
import { memberOf, POLICE } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { suspend, suspensionWordRequest, THEFT } from '../../support/suspending.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const list = (what: 'suspensions' | 'acts', query = {}, claims = REGISTRAR): Promise<Answer> =>
  stack.registrar({ method: 'GET', route: `/v1/directory/${what}`, query }, claims);

function rowsIn({ body }: Answer, name: string): readonly unknown[] {
  const rows = memberOf(body, name);
  return Array.isArray(rows) ? rows : [];
}

describe('the list of suspensions', () => {
  it('has those in force, of every entry, for registrars and oversight', async () => {
    expect((await list('suspensions')).body).toEqual({ suspensions: [], next: null });
    const id = await suspend(stack);
    const asked = { roster: 'reviewers', person: 'privacy-reviewer', since: THEFT.since, reason: 'other' };
    const other = await suspend(stack, asked, SECOND_REGISTRAR, 'suspend-2');
    for (const claims of [SECOND_REGISTRAR, AUDITOR]) {
      const answer = await list('suspensions', {}, claims);
      expect(rowsIn(answer, 'suspensions').map((one) => [memberOf(one, 'id'), memberOf(one, 'status')])).toEqual([
        [id, 'alone'],
        [other, 'alone'],
      ]);
    }
    await stack.registrar(suspensionWordRequest(id, 'confirmation'), SECOND_REGISTRAR);
    stack.clock.advance(2 * DAY_MS); // which undoes the other
    const [one, ...rest] = rowsIn(await list('suspensions'), 'suspensions');
    expect([memberOf(one, 'id'), memberOf(one, 'status'), rest]).toEqual([id, 'confirmed', []]);
  });

  it('goes on by a cursor, entry by entry', async () => {
    await suspend(stack);
    await suspend(stack, { ...THEFT, authority: 'aut-prosecutor', person: 'prosecution-desk' }, REGISTRAR, 'other');
    const first = await list('suspensions', { limit: '1' });
    const second = await list('suspensions', { limit: '1', cursor: `${memberOf(first.body, 'next')}` });
    const of = [first, second].flatMap((page) => rowsIn(page, 'suspensions').map((one) => memberOf(one, 'authority')));
    expect([of, memberOf(second.body, 'next')]).toEqual([['aut-police', 'aut-prosecutor'], null]);
  });
});

describe('the list of acts', () => {
  it('has what was done to any entry, the latest first', async () => {
    stack.clock.advance(MINUTE_MS);
    const proposed = await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', { name: 'Renamed' }));
    stack.clock.advance(MINUTE_MS);
    await approve(stack, proposed);
    stack.clock.advance(MINUTE_MS);
    await suspend(stack);
    const page = await list('acts', { limit: '3' });
    const change = memberOf(proposed.body, 'id');
    expect(rowsIn(page, 'acts')).toMatchObject([
      { kind: 'authority', entryId: 'aut-police', act: 'suspended', about: 's1', by: 'registrar-1' },
      { kind: 'provider', entryId: 'prv-demo', act: 'approved', by: 'registrar-2', change },
      {
        kind: 'provider',
        entryId: 'prv-demo',
        act: 'proposed',
        by: 'registrar-1',
        reason: 'They wrote that it changed.',
      },
    ]);
    const next = await list('acts', { limit: '3', cursor: `${memberOf(page.body, 'next')}` }, AUDITOR);
    expect(memberOf(rowsIn(next, 'acts')[0], 'act')).toBe('put');
  });

  it('leaves out a commit that another was quicker than', async () => {
    stack.clock.advance(MINUTE_MS);
    const hint = { ref: { kind: 'authority', id: 'aut-police' }, version: 9, at: stack.clock.now() } as const;
    stack.directory.acts = async () => ({ acts: [hint, { ...hint, version: 1 }], next: null });
    expect((await list('acts')).body).toEqual({ acts: [], next: null });
  });
});

it.each(['suspensions', 'acts'] as const)(
  '%s are for nobody else, and no cursor of elsewhere opens them',
  async (what) => {
    for (const claims of [POLICE, registrarCalled('stranger')]) {
      expectProblem(await list(what, {}, claims), { status: 403, code: 'role-not-allowed' });
    }
    expectProblem(await list(what, { cursor: 'elsewhere' }), { status: 422, code: 'invalid-request' });
  },
);
