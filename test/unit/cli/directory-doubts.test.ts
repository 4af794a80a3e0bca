import { describe, expect, it } from 'vitest';
import { listDoubts } from '../../../shared/cli/directory-doubts.ts';
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
  publicKey: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  notBefore,
  ...(notAfter !== undefined && { notAfter }),
});

const doubtsOf = (entry: DirectoryEntry) => listDoubts([directoryEntry('aut-police'), entry], NOW);

describe('what would stop the system', () => {
  it.each`
    why                        | entry                                                                                                     | pointer                   | detail
    ${'no reviewers'}          | ${roster([])}                                                                                             | ${'/entries/1/reviewers'} | ${'names no reviewer: no objection is decided, and what silence does ends holds. Name somebody whose onDuty is true'}
    ${'everybody off duty'}    | ${roster([false, false])}                                                                                 | ${'/entries/1/reviewers'} | ${'has nobody on duty: no objection is decided, and what silence does ends holds. Name somebody whose onDuty is true'}
    ${'only keys of the past'} | ${provider({ keys: [key('2025-01-01T00:00:00Z', '2026-11-20T12:00:00Z')] })}                              | ${'/entries/1/keys'}      | ${'every key is past its notAfter: prv-demo can read no order and answer none. Name one in use now'}
    ${'only keys to come'}     | ${provider({ keys: [key('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), key('2027-01-01T00:00:00Z')] })} | ${'/entries/1/keys'}      | ${'no key is in use yet: prv-demo can read no order and answer none. Name one in use now'}
  `('$why', ({ entry, pointer, detail }) => {
    expect(doubtsOf(entry)).toEqual([{ pointer, detail }]);
  });
});

describe('what would not', () => {
  it('somebody on duty, a key in use, an authority', () => {
    expect(doubtsOf(roster([false, true]))).toEqual([]);
    const keys = [key('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), key('2026-11-20T12:00:00Z')];
    expect(doubtsOf(provider({ keys }))).toEqual([]);
  });
});
