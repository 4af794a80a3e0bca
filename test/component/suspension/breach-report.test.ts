import { beforeEach, describe, expect, it } from 'vitest';
import {
  reportSuspension,
  reportUnsuspended,
  type UnsuspendedBreach,
} from '../../../shared/app/suspension/breach-report.ts';
import { readSuspension } from '../../../shared/app/suspension/suspend-account.ts';
import { writeBreachReport } from '../../../shared/cli/breach-report-text.ts';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { OrderId, SuspensionId } from '../../../shared/domain/ids.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { at, directoryEntry } from '../../support/builders.ts';
import { draftIdIn, draftRequest, makeDraftRequest } from '../../support/drafts.ts';
import { SECOND_REGISTRAR } from '../../support/registrars.ts';
import { filed, POLICE, read, say, searchRequest } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { confirmAgain, suspend, suspensionWordRequest } from '../../support/suspending.ts';
import { SECOND_OFFICER } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let held: OrderId;
let received: OrderId;
let id: SuspensionId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  [held, received] = [await filed(stack, 'epoc-pr', {}, 'one'), await filed(stack, 'epoc-pr', {}, 'two')];
  await workers.settle();
  await say(stack, received, 'order.acknowledged');
  await stack.officer(read(received), POLICE);
  await stack.officer(read(held), SECOND_OFFICER);
  id = (await suspend(stack)) as SuspensionId;
  await stack.registrar(suspensionWordRequest(id, 'confirmation'), SECOND_REGISTRAR);
  await workers.settle();
});

const depsOf = ({ orders, officials, list, consultations, drafts, clock, directory }: Stack) => ({
  orders,
  officials,
  list,
  consultationsMade: consultations,
  draftTraces: drafts,
  directory,
  clock,
});
const compose = async () => {
  const suspension = await readSuspension({ register: stack.directory }, id);
  if (!('authority' in suspension)) throw new Error('it is of an officer');
  return await reportSuspension(depsOf(stack), suspension);
};

it('says what was touched, whose data by category and number, what was done, and until when to tell', async () => {
  await confirmAgain(stack, held, SECOND_OFFICER);
  const report = await compose();
  expect(report).toMatchObject({
    suspension: 'aut-police.s1',
    status: 'confirmed',
    account: 'acted',
    since: '2026-11-20T15:00:00.000Z',
    awareAt: '2026-11-20T16:10:00.000Z',
    notifyBy: '2026-11-23T16:10:00.000Z',
    likelyConsequences: null,
    nature: {
      orders: 2,
      byStanding: { 'confirmed-again': 1, 'in-force': 1 },
      acts: { 'order.issued': 2 },
      personsAtMost: 18, // nine identifiers each
      drafts: { written: 0, read: 0 },
      reads: { orders: 1, lists: 0, searches: 0, byRoute: { 'GET /v1/orders/{orderId}': 1 } },
    },
  });
  expect(report.measures.taken.map(({ what }) => what)).toEqual([
    'account.suspended',
    'suspension.confirmed',
    'order.doubted',
    'order.confirmed-again',
  ]);
  expect(report.personsToTell).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ orderId: held, notice: 'owed', relay: null, deferred: null }),
      expect.objectContaining({ orderId: received, provider: 'prv-demo', notice: 'owed' }),
    ]),
  );
});

it('as text has room for what only a person can say, and in neither form an identifier', async () => {
  const report = await compose();
  const text = writeBreachReport(report);
  for (const words of ['Article 30(3)(a)', 'To be notified by   2026-11-23T16:10:00.000Z', '.....', 'order.doubted'])
    expect(text).toContain(words);
  for (const written of [text, JSON.stringify(report)])
    expect(written).not.toMatch(/skylark:|reuther|@|person-police/i);
});

it('opens no data key of an order', async () => {
  stack.vault.outage.begin();
  await expect(compose()).resolves.toMatchObject({ nature: { orders: 2 } });
});

it('counts drafts that the account wrote, and those that it read; and searches apart from lists', async () => {
  stack = new Stack();
  workers = new Workers(stack);
  await filed(stack, 'epoc-pr', {}, 'one');
  await workers.settle();
  await stack.officer(makeDraftRequest({}, 'own'), POLICE);
  const others = draftIdIn(await stack.officer(makeDraftRequest({ a: 1 }, 'others'), SECOND_OFFICER));
  await stack.officer(draftRequest(others), POLICE);
  await stack.officer({ method: 'GET', route: '/v1/orders' }, POLICE);
  await stack.officer(searchRequest({ fileNumber: 'LKA-ML 4100-2026-0831' }), POLICE);
  id = (await suspend(stack)) as SuspensionId;
  const report = await compose();
  expect(report.nature).toMatchObject({
    drafts: { written: 1, read: 1 },
    reads: { orders: 1, lists: 1, searches: 1 },
  });
  expect(writeBreachReport(report)).toContain('Drafts of filings: 1 written, 1 read');
});

describe('a breach for which nobody was suspended', () => {
  const FOUND: UnsuspendedBreach = {
    authority: 'aut-police',
    person: 'person-police-desk',
    since: at('2026-11-20T15:00:00Z'),
    awareAt: at('2026-11-20T16:05:00Z'),
  };
  const report = async (more: Partial<UnsuspendedBreach> = {}) =>
    await reportUnsuspended(depsOf(stack), { ...FOUND, ...more });

  it('says how far the id is anybody’s, so that a slip in it does not look harmless', async () => {
    const slip = await report({ person: 'person-police-dask' });
    expect(slip).toMatchObject({ account: 'not-found', nature: { orders: 0, reads: { orders: 0 } } });
    expect(writeBreachReport(slip)).toContain('Account             NOT FOUND: ');
    const whole = await report({ person: undefined });
    expect(whole.account).toBeNull();
    expect(writeBreachReport(whole)).toContain('Account             everybody of the authority');
    const officers = [
      { person: 'person-police-desk', accounts: ['person-police-desk'], roles: ['contact-point' as const] },
    ];
    await stack.directory.put({ ...directoryEntry('aut-police'), officers } as DirectoryEntry, 'operator');
    expect((await report()).account).toBe('listed');
  });

  it('says what the account touched, from when somebody was aware', async () => {
    const found = await report();
    expect(found).toMatchObject({
      suspension: null,
      status: null,
      authority: 'aut-police',
      since: '2026-11-20T15:00:00.000Z',
      awareAt: '2026-11-20T16:05:00.000Z',
      notifyBy: '2026-11-23T16:05:00.000Z',
      nature: { orders: 2, reads: { orders: 1 } },
    });
    expect(found.measures.taken.map(({ what }) => what)).toEqual(['order.doubted']);
    expect(writeBreachReport(found)).toContain('account of aut-police, not suspended');
  });

  it('was become aware of now, where nothing else is said', async () => {
    expect(await report({ awareAt: undefined })).toMatchObject({
      awareAt: '2026-11-20T16:10:00.000Z',
      notifyBy: '2026-11-23T16:10:00.000Z',
    });
  });

  it('of a whole authority is everybody’s', async () => {
    expect((await report({ person: undefined })).nature.reads).toMatchObject({ orders: 2 });
    expect((await report({ person: 'nobody' })).nature).toMatchObject({ orders: 0, reads: { orders: 0 } });
  });

  it.each<{ what: string; more: Partial<UnsuspendedBreach>; code: ErrorCode }>([
    { what: 'an authority nobody knows', more: { authority: 'aut-none' }, code: 'authority-unknown' },
    { what: 'a breach that has not begun', more: { since: at('2026-11-21T00:00:00Z') }, code: 'date-in-future' },
    {
      what: 'one of which somebody will be aware',
      more: { awareAt: at('2026-11-21T00:00:00Z') },
      code: 'date-in-future',
    },
    {
      what: 'one of which somebody was aware before',
      more: { awareAt: at('2026-11-20T14:00:00Z') },
      code: 'invalid-request',
    },
  ])('of $what there is no report', async ({ more, code }) => {
    await expect(report(more)).rejects.toMatchObject({ code });
  });
});
