import { describe, expect, it } from 'vitest';
import { listDoubtsInFile } from '../../../shared/cli/directory-faults.ts';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { at, directoryEntry } from '../../support/builders.ts';

const NOW = at('2026-11-20T12:00:00Z');
const PUBLIC = 'https://intake.skylark.example/holdfast';

function provider(changes: Partial<Extract<DirectoryEntry, { kind: 'provider' }>> = {}): DirectoryEntry {
  const entry = directoryEntry('prv-demo');
  if (entry.kind !== 'provider') throw new Error('it is a provider');
  return { ...entry, endpoints: [{ id: 'inbox', url: PUBLIC }], ...changes };
}

function roster(onDuty: readonly boolean[]): DirectoryEntry {
  const entry = directoryEntry('reviewers');
  const [first] = entry.kind === 'roster' && entry.id === 'reviewers' ? entry.reviewers : [];
  if (entry.kind !== 'roster' || entry.id !== 'reviewers' || first === undefined) throw new Error('it is the roster');
  return { ...entry, reviewers: onDuty.map((is, index) => ({ ...first, person: `person-${index}`, onDuty: is })) };
}

const key = (notBefore: string, notAfter?: string) => ({
  id: notBefore.slice(0, 4),
  publicKey: 'uo9Lq3pPTV2kzyb4YO0xH1s8cJmW6eUgAdvhtF5rNIk=',
  notBefore,
  ...(notAfter !== undefined && { notAfter }),
});

const doubtsOf = (entry: DirectoryEntry) => listDoubtsInFile([directoryEntry('aut-police'), entry], NOW);

describe('what would stop the system', () => {
  it.each`
    why                        | entry                                                                                                     | pointer                   | detail
    ${'no reviewers'}          | ${roster([])}                                                                                             | ${'/entries/1/reviewers'} | ${'names no reviewer: no objection is decided, and what silence does ends holds. Name somebody whose onDuty is true'}
    ${'everybody off duty'}    | ${roster([false, false])}                                                                                 | ${'/entries/1/reviewers'} | ${'has nobody on duty: no objection is decided, and what silence does ends holds. Name somebody whose onDuty is true'}
    ${'only keys of the past'} | ${provider({ keys: [key('2025-01-01T00:00:00Z', '2026-11-20T12:00:00Z')] })}                              | ${'/entries/1/keys'}      | ${'every key is revoked or past its notAfter: prv-demo can read no order and answer none. Name one in use now'}
    ${'only revoked keys'}     | ${provider({ keys: [{ ...key('2025-01-01T00:00:00Z'), revokedAt: '2026-11-20T12:00:00Z' }] })}            | ${'/entries/1/keys'}      | ${'every key is revoked or past its notAfter: prv-demo can read no order and answer none. Name one in use now'}
    ${'only keys to come'}     | ${provider({ keys: [key('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), key('2027-01-01T00:00:00Z')] })} | ${'/entries/1/keys'}      | ${'no key is in use yet: prv-demo can read no order and answer none. Name one in use now'}
  `('$why', ({ entry, pointer, detail }) => {
    expect(doubtsOf(entry)).toEqual([{ pointer, detail }]);
  });
});

describe('an account', () => {
  const officer = (person: string, ...accounts: readonly string[]) => ({
    person,
    accounts: [...accounts],
    roles: ['contact-point' as const],
  });
  const authority = (...officers: readonly ReturnType<typeof officer>[]) => directoryEntry('aut-police', { officers });
  const office = (person: string, account: string): DirectoryEntry => ({
    kind: 'office',
    id: 'oversight',
    reach: {},
    overseers: [{ person, accounts: [account] }],
  });
  const bela = officer('p-bela', 'b-1');

  it.each`
    other                                                                                         | where
    ${office('p-anne', 'a-1')}                                                                    | ${'/entries/1/overseers/0/accounts'}
    ${directoryEntry('aut-sheriff', { officers: [officer('p-anne', 'a-1'), officer('c', 'c')] })} | ${'/entries/1/officers/0/accounts'}
  `('is one human in all entries: $where', ({ other, where }) => {
    const detail = (here: string, there: string) =>
      `a-1 is an account of ${here} here and of ${there} in another entry: a human has one id in all entries`;
    expect(listDoubtsInFile([authority(officer('p-anna', 'a-1', 'a-2'), bela), other], NOW)).toEqual([
      { pointer: '/entries/0/officers/0/accounts', detail: detail('p-anna', 'p-anne') },
      { pointer: where, detail: detail('p-anne', 'p-anna') },
    ]);
  });

  it('may be listed in several under one, and a reviewer who has no accounts is their own', () => {
    const reviewers = roster([true]);
    const same = authority(officer('person-0', 'person-0', 'a-1'), bela);
    expect(listDoubtsInFile([same, reviewers, office('person-0', 'a-1')], NOW)).toEqual([]);
    const other = authority(officer('p-anna', 'person-0'), bela);
    expect(listDoubtsInFile([other, reviewers], NOW).map(({ pointer }) => pointer)).toEqual([
      '/entries/0/officers/0/accounts',
      '/entries/1/reviewers/0/accounts',
    ]);
  });

  it('of the one who files alone gives no second word', () => {
    const detail = 'names one person who files: nobody of aut-police can give the second word, or see an emergency';
    const alone = officer('p-anna', 'a-1', 'a-2');
    const judge = { person: 'j', accounts: ['j'], roles: ['validator' as const] };
    expect(listDoubtsInFile([directoryEntry('aut-police', { officers: [alone, judge] })], NOW)).toEqual([
      { pointer: '/entries/0/officers', detail },
    ]);
    expect(listDoubtsInFile([directoryEntry('aut-police', { officers: [judge] })], NOW)).toEqual([]);
  });
});

describe('what would not', () => {
  it('somebody on duty, a key in use, an authority', () => {
    expect(doubtsOf(roster([false, true]))).toEqual([]);
    const keys = [key('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), key('2026-11-20T12:00:00Z')];
    expect(doubtsOf(provider({ keys }))).toEqual([]);
  });
});
