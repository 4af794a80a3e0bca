import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approveChange, endChange, proposeChange } from '../../../../shared/domain/directory/changes.ts';
import {
  COOLED_FIELDS,
  listChangedFields,
  listCooledFields,
} from '../../../../shared/domain/directory/cooled-fields.ts';
import {
  digestOfEntry,
  ENTRY_KINDS,
  type EntryBody,
  type EntryState,
  inForceAt,
  readChangeId,
  spellChangeId,
  standingOfChange,
} from '../../../../shared/domain/directory/entry-state.ts';
import { hideContacts } from '../../../../shared/domain/directory/hide-contacts.ts';
import { putEntry } from '../../../../shared/domain/directory/put-entry.ts';
import { findRegistrar } from '../../../../shared/domain/directory/registrars.ts';
import { HOUR_MS, plus } from '../../../../shared/domain/instant.ts';
import { at, directoryEntries, directoryEntry } from '../../../support/builders.ts';

const NOW = at('2026-11-20T12:00:00Z');
const PROVIDER: EntryBody = directoryEntry('prv-demo');
const changed = (fields: object): EntryBody => ({ ...PROVIDER, ...fields });
const STANDING: EntryState = { entry: PROVIDER, change: null, suspensions: [] };

/** What two registrars make of an entry. */
function approvedFor(entry: EntryBody): EntryState {
  const proposal = { entry, replaces: 1, reason: 'They asked.', challenges: [] };
  const { state } = proposeChange(STANDING, 1, proposal, { by: 'one', at: NOW });
  return approveChange(state, 2, { digest: digestOfEntry(entry), isSuspended: () => false }, { by: 'other', at: NOW })
    .state;
}
describe('which changes wait', () => {
  it.each(ENTRY_KINDS.flatMap((kind) => COOLED_FIELDS[kind].map((field) => [kind, field] as const)))(
    '%s: %s',
    (kind, field) => {
      const before = { kind, id: 'one', name: 'A' };
      const after = { ...before, [field]: [{ person: 'other' }] };
      expect(listCooledFields(before, after)).toEqual([field]);
      expect(listCooledFields(null, after)).toEqual([]);
    },
  );

  it('a name does not, and what is left out is as good as absent', () => {
    const after = changed({ name: 'Other', institution: undefined });
    expect(listChangedFields(PROVIDER, after)).toEqual(['name']);
    expect(listCooledFields(PROVIDER, after)).toEqual([]);
  });
});

describe('what is in force', () => {
  it('is decided by time alone, at every instant', () => {
    const state = approvedFor(changed({ keys: [] }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * HOUR_MS }), (after) => {
        const entry = inForceAt(state, plus(NOW, after));
        expect(entry).toBe(after < 48 * HOUR_MS ? PROVIDER : state.change?.entry);
      }),
    );
  });

  it('is never what was objected to, refused, withdrawn or overtaken', () => {
    const state = approvedFor(changed({ keys: [] }));
    const later = plus(NOW, 100 * HOUR_MS);
    for (const [how, by] of [
      ['objected', 'key-1'],
      ['refused', 'other'],
      ['withdrawn', 'one'],
    ] as const) {
      const ended = endChange(state, 2, { how, reason: 'No.' }, { by, at: plus(NOW, HOUR_MS) }).state;
      expect(inForceAt(ended, later)).toBe(PROVIDER);
    }
    const other = changed({ name: 'Other' });
    const put = putEntry(state, other, { by: 'operator', at: plus(NOW, HOUR_MS) });
    expect(inForceAt(put, later)).toBe(other);
    expect(put.change && standingOfChange(put.change, later)).toBe('superseded');
  });

  it('is what was put since, whenever the change before it came into force', () => {
    const other = changed({ name: 'Other' });
    for (const fields of [{ keys: [] }, { name: 'Renamed' }]) {
      const state = approvedFor(changed(fields));
      fc.assert(
        fc.property(fc.integer({ min: 48 * HOUR_MS, max: 200 * HOUR_MS }), fc.nat(200 * HOUR_MS), (at, after) => {
          const put = putEntry(state, other, { by: 'operator', at: plus(NOW, at) });
          expect(inForceAt(put, plus(NOW, at + after))).toBe(other);
        }),
      );
    }
  });
});

it('the id of a change says of which entry, and reads back', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
  fc.assert(
    fc.property(fc.constantFrom(...ENTRY_KINDS), id, fc.integer({ min: 1, max: 999_999 }), (kind, entry, number) => {
      expect(readChangeId(spellChangeId({ kind, id: entry }, number))).toEqual({ kind, id: entry, number });
    }),
  );
  for (const text of ['', 'provider.x', 'provider.x.0', 'provider.X.1', 'person.x.1', 'provider.x.1.2']) {
    expect(readChangeId(text)).toBeUndefined();
  }
});

it.each(directoryEntries().map((entry) => [entry.id, entry] as const))(
  'of %s nothing is shown to oversight that reaches people',
  (_, entry) => {
    const shown = JSON.stringify(hideContacts(entry));
    expect(shown).not.toMatch(/"(?:telephone|email|telFaxEmail)"|@/);
    expect(JSON.parse(shown)).toMatchObject({ kind: entry.kind, id: entry.id });
  },
);

it('a person is one under each of their accounts', () => {
  const registrars = [{ person: 'anna', accounts: ['a1', 'a2'] }, { person: 'b' }];
  expect(['a1', 'a2', 'anna', 'b'].map((account) => findRegistrar(registrars, account)?.person)).toEqual([
    'anna',
    'anna',
    undefined,
    'b',
  ]);
});
