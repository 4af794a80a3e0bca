import { expect, it } from 'vitest';
import { EMPTY_STATE, type EntryState } from '../../../../shared/domain/directory/entry-state.ts';
import { findKeptKey } from '../../../../shared/domain/directory/kept-keys.ts';

const key = (id: string, more: object = {}) => ({ id, notBefore: '2026-01-01T00:00:00Z', ...more });
const entryWith = (...keys: readonly object[]) => ({ kind: 'provider', id: 'prv-demo', keys }) as const;
const changeTo = (entry: object) => ({ entry }) as EntryState['change'];

it.each([
  { what: 'of the entry', state: { entry: entryWith(key('a'), key('b')) }, id: 'b', found: key('b') },
  { what: 'that a change proposes', state: { change: changeTo(entryWith(key('c'))) }, id: 'c', found: key('c') },
  {
    what: 'of the entry before what a change would make of it',
    state: { entry: entryWith(key('a', { revokedAt: 'x' })), change: changeTo(entryWith(key('a'))) },
    id: 'a',
    found: key('a', { revokedAt: 'x' }),
  },
  { what: 'that nobody has', state: { entry: entryWith(key('a')) }, id: 'b', found: undefined },
  { what: 'of an entry that never was', state: {}, id: 'a', found: undefined },
  {
    what: 'of an authority, which has none',
    state: { entry: { kind: 'authority', id: 'a' } as const },
    id: 'a',
    found: undefined,
  },
])('a key $what', ({ state, id, found }) => {
  expect(findKeptKey({ ...EMPTY_STATE, ...state }, id)).toEqual(found);
});
