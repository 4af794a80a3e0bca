import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  filing,
  filingRequest,
  GRANTED,
  orderIdsIn,
  POLICE,
  read,
  SOUGHT,
  VALIDATOR,
} from '../../support/requests.ts';
import { sittingOn } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { SECOND_OFFICER, THIRD_OFFICER, waitingIdIn, wordRequest } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

const FIGURES = { filingsPerOfficer: 3, filingsPerAuthority: 50, wordsPerOfficer: 2 };
const ANNA = 'p-anna';
const BELA = 'p-bela';
/** Anna signs in with two accounts, Bela with one. */
const [FIRST, OTHER, BELAS] = [POLICE, SECOND_OFFICER, THIRD_OFFICER].map(({ sub }) => `${sub}`) as [
  string,
  string,
  string,
];
const BOTH = ['contact-point', 'validator'];
const OFFICERS = [
  { person: ANNA, accounts: [FIRST, OTHER], roles: BOTH },
  { person: BELA, accounts: [BELAS], roles: ['contact-point'] },
];

let stack: Stack;
beforeEach(() => {
  stack = new Stack(undefined, 'shown', FIGURES);
});

const list = (authority: 'aut-police' | 'aut-prosecutor', officers: unknown) =>
  stack.directory.put(directoryEntry(authority, { officers }), 'operator');
const fileAs = (by: Claims, key: string, name: 'epoc-pr' | 'epoc-pr-emergency' = 'epoc-pr'): Promise<Answer> =>
  stack.officer(filingRequest(filing(name), key), by);
const say = (id: string, word: string, by: Claims, key = 'word-1'): Promise<Answer> =>
  stack.officer(wordRequest(id, { word }, key), by);
/** Uses up the figure of whoever has this account. */
async function fillFigure(by: Claims = POLICE): Promise<void> {
  for (let at = 1; at <= FIGURES.filingsPerOfficer; at += 1) orderIdsIn(await fileAs(by, `usual-${by['sub']}-${at}`));
}
async function emergency(): Promise<{ readonly id: string; readonly order: OrderId }> {
  await fillFigure();
  const answer = await fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
  return { id: Object(answer.body).filing, order: orderIdsIn(answer)[0] as OrderId };
}
const sought = (order: string) =>
  stack.officer(commandRequest(order, 'validation', SOUGHT, { key: 'sought' }), THIRD_OFFICER);
const grant = (order: string, sub: string) =>
  stack.officer(commandRequest(order, 'validation', GRANTED, { key: 'granted' }), { ...VALIDATOR, sub });

const NEEDS_SECOND = { status: 403, code: 'second-officer-needed', pointers: [] } as const;
const DEPENDENT = { status: 403, code: 'validator-not-independent', pointers: [] } as const;

/** Whether the register knew, when they filed, that both accounts are Anna's. */
describe.each(['listed before', 'listed between'] as const)('one person under two accounts, %s', (when) => {
  const known = async (isBefore: boolean) => {
    if (isBefore === (when === 'listed before')) await list('aut-police', OFFICERS);
  };

  it.each(['given', 'refused'])('is no second officer for a word %s', async (word) => {
    await known(true);
    await fillFigure();
    const id = waitingIdIn(await fileAs(POLICE, 'beyond'));
    await known(false);
    for (const by of [POLICE, SECOND_OFFICER]) await expectRefusal(stack, () => say(id, word, by), NEEDS_SECOND);
    expect((await say(id, word, THIRD_OFFICER)).status).toBe(200);
  });

  it('is no second officer who sees an emergency', async () => {
    await known(true);
    const { id, order } = await emergency();
    await known(false);
    for (const by of [POLICE, SECOND_OFFICER]) await expectRefusal(stack, () => say(id, 'seen', by), NEEDS_SECOND);
    expect((await say(id, 'seen', THIRD_OFFICER)).status).toBe(200);
    expect((await stack.officer(read(order), POLICE)).body).toMatchObject({ sight: { status: 'seen', person: BELA } });
  });

  it.each`
    validator                                                | officers
    ${'the account of the filer'}                            | ${undefined}
    ${'another account, of a person both entries name'}      | ${[{ person: ANNA, accounts: ['in-court'], roles: ['validator'] }]}
    ${'an account that only the other entry has as another'} | ${[{ person: 'p-other', accounts: [OTHER, 'in-court'], roles: ['validator'] }]}
  `('does not validate with $validator', async ({ officers }) => {
    await known(true);
    const { order } = await emergency();
    await sought(order);
    await known(false);
    if (officers) await list('aut-prosecutor', officers);
    const accounts = officers ? ['in-court'] : [FIRST, OTHER];
    for (const account of accounts) await expectRefusal(stack, () => grant(order, account), DEPENDENT);
    if (officers)
      await list('aut-prosecutor', [...officers, { person: 'p-judge', accounts: ['judge'], roles: ['validator'] }]);
    expect((await grant(order, 'judge')).status).toBe(200);
  });

  it.each`
    reviewer                                  | standing
    ${'of the same name, with accounts'}      | ${{ person: ANNA, accounts: ['on-bench'] }}
    ${'of the same name'}                     | ${{ person: ANNA }}
    ${'with the account of the filer'}        | ${{ person: FIRST }}
    ${'with another account of the filer'}    | ${{ person: OTHER }}
    ${'that has one of the accounts as well'} | ${{ person: 'p-reviewer', accounts: ['on-bench', OTHER] }}
  `('is not drawn as a reviewer $reviewer', async ({ standing }) => {
    await known(true);
    const { order } = await emergency();
    await known(false);
    expect(await drawFrom(order, standing)).toEqual([]);
    expect(await drawFrom(order, { person: 'p-somebody', accounts: ['elsewhere'] })).toEqual(['p-somebody']);
  });

  it('whoever saw it, or let it out, reviews it under no account', async () => {
    await known(true);
    const { id, order } = await emergency();
    expect((await say(id, 'seen', THIRD_OFFICER)).status).toBe(200);
    await known(false);
    expect(await drawFrom(order, { person: BELA, accounts: ['on-bench'] })).toEqual([]);
    expect(await drawFrom(order, { person: BELAS })).toEqual([]);
  });
});

/** Who sits on its first review, of a roster of one. */
async function drawFrom(order: OrderId, standing: object): Promise<string[]> {
  const roster = directoryEntry('reviewers');
  if (roster.kind !== 'roster' || roster.id !== 'reviewers') throw new Error('it is the roster');
  const reviewers = [{ ...roster.reviewers[0], ...standing }];
  await stack.directory.put(directoryEntry('reviewers', { reviewers }), 'operator');
  await new Workers(stack).runUntil(plus(stack.clock.now(), 65 * MINUTE_MS)); // it is drawn anew each hour
  return await sittingOn(stack, order, 'r1');
}

it('whoever validated an order does not review it under another account', async () => {
  await list('aut-prosecutor', [{ person: 'p-judge', accounts: ['judge'], roles: ['validator'] }]);
  stack.clock.advance(MINUTE_MS);
  const [order] = orderIdsIn(await fileAs(POLICE, 'one', 'epoc-pr-emergency')) as [OrderId];
  await sought(order);
  expect((await grant(order, 'judge')).status).toBe(200);
  expect(await drawFrom(order, { person: 'p-judge', accounts: ['on-bench'] })).toEqual([]);
  expect(await drawFrom(order, { person: 'p-chair', accounts: ['judge', 'chair'] })).toEqual([]);
  expect(await drawFrom(order, { person: 'p-chair', accounts: ['chair'] })).toEqual(['p-chair']);
});

describe('where an authority lists its officers', () => {
  beforeEach(() => list('aut-police', OFFICERS));

  it('their filings are counted by person, whichever account they come with', async () => {
    expect((await fileAs(POLICE, 'a')).status).toBe(201);
    expect((await fileAs(SECOND_OFFICER, 'b')).status).toBe(201);
    expect((await fileAs(POLICE, 'c')).status).toBe(201);
    expect((await fileAs(SECOND_OFFICER, 'd')).status).toBe(202);
    expect((await fileAs(THIRD_OFFICER, 'e')).status).toBe(201);
  });

  it('their words are counted by person', async () => {
    await fillFigure(THIRD_OFFICER);
    const ids: string[] = [];
    for (const key of ['x', 'y', 'z']) ids.push(waitingIdIn(await fileAs(THIRD_OFFICER, key)));
    const [one = '', two = '', three = ''] = ids;
    expect((await say(one, 'given', POLICE)).status).toBe(200);
    expect((await say(two, 'given', SECOND_OFFICER)).status).toBe(200);
    await expectRefusal(stack, () => say(three, 'given', POLICE), {
      status: 429,
      code: 'too-many-words',
      retryAfter: 600,
    });
  });

  it('the person goes on record, and no account', async () => {
    const [order] = orderIdsIn(await fileAs(SECOND_OFFICER, 'a')) as [OrderId];
    const { commit } = (await stack.orders.latest(order)) ?? {};
    expect(commit?.by).toEqual({
      kind: 'officer',
      role: 'contact-point',
      authority: 'aut-police',
      institution: commit?.state.issuer.institution,
      person: await stack.recorded(order, ANNA),
    });
    expect(commit?.state.issuer.person).toBe(await stack.recorded(order, ANNA));
  });

  it.each`
    who                                         | claims                                              | code
    ${'an account that is not listed'}          | ${{ ...POLICE, sub: 'somebody' }}                   | ${'authority-not-allowed'}
    ${'the id of a person, used as an account'} | ${{ ...POLICE, sub: ANNA }}                         | ${'authority-not-allowed'}
    ${'an account with other letters'}          | ${{ ...POLICE, sub: FIRST.toUpperCase() }}          | ${'authority-not-allowed'}
    ${'a listed one in a role that is not'}     | ${{ ...THIRD_OFFICER, holdfast_role: 'validator' }} | ${'role-not-allowed'}
  `('$who gets $code, and nothing is stored', async ({ claims, code }) => {
    const [order = ''] = orderIdsIn(await fileAs(POLICE, 'a'));
    const refused = { status: 403, code, pointers: [] } as const;
    if (code === 'authority-not-allowed') await expectRefusal(stack, () => fileAs(claims, 'b'), refused);
    await expectRefusal(stack, () => stack.officer(read(order), claims), refused);
    await expectRefusal(stack, () => stack.officer(commandRequest(order, 'validation', GRANTED), claims), refused);
  });
});
