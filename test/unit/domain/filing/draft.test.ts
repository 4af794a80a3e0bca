import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../shared/domain/digest.ts';
import {
  addWriter,
  draftChanged,
  draftEndsAt,
  draftsSince,
  type FilingDraft,
  isChangeMade,
  isDraftOver,
  type KeptDraft,
  requireOwnDraft,
  requireRoomForDraft,
  writersOf,
} from '../../../../shared/domain/filing/draft.ts';
import { draftIdFor } from '../../../../shared/domain/ids.ts';
import { aPoliceOfficer, at } from '../../../support/builders.ts';

const MADE_AT = at('2026-11-20T16:10:00Z');
const OVER_AT = at('2026-12-20T16:10:00Z');
const BEFORE = at('2026-12-20T16:09:59.999Z');

const aDraft = (more: Partial<FilingDraft> = {}): FilingDraft => ({
  draft: draftIdFor(sha256, 'aut-police', 'key'),
  authority: 'aut-police',
  madeBy: 'person-maker',
  madeAt: MADE_AT,
  changedBy: 'person-maker',
  changedAt: MADE_AT,
  version: 2,
  instrument: null,
  madeWith: sha256('one'),
  holds: sha256('two'),
  ...more,
});
const kept = (more: Partial<FilingDraft> = {}): KeptDraft => ({
  draft: aDraft(more),
  form: { ciphertext: new Uint8Array(1), commitment: sha256('x'), wrapped: new Uint8Array(1) },
});
const refusal = (code: string) => expect.objectContaining({ code, retryable: false });

it('ends thirty days after it was made, however late it was changed', () => {
  const changed = aDraft({ changedAt: BEFORE });
  expect(draftEndsAt(changed)).toBe(OVER_AT);
  expect([isDraftOver(changed, BEFORE), isDraftOver(changed, OVER_AT)]).toEqual([false, true]);
  expect(draftsSince(OVER_AT)).toBe(MADE_AT);
});

describe('whose it is', () => {
  it.each`
    what                     | found                                 | now
    ${'none'}                | ${undefined}                          | ${BEFORE}
    ${'another authority’s'} | ${kept({ authority: 'aut-sheriff' })} | ${BEFORE}
    ${'one that is over'}    | ${kept()}                             | ${OVER_AT}
  `('of $what nobody learns', ({ found, now }) => {
    expect(() => requireOwnDraft(found, aPoliceOfficer(), now)).toThrow(refusal('draft-unknown'));
  });

  it('is its authority’s, every officer’s', () => {
    expect(requireOwnDraft(kept(), aPoliceOfficer({ person: 'person-second' }), BEFORE)).toEqual(kept());
  });
});

it.each`
  there                                  | isMade
  ${{}}                                  | ${true}
  ${{ version: 3 }}                      | ${false}
  ${{ changedBy: 'person-second' }}      | ${false}
  ${{ holds: sha256('something else') }} | ${false}
`('a change is made where $there stands: $isMade', ({ there, isMade }) => {
  expect(isChangeMade(aDraft(there), aDraft())).toBe(isMade);
});

it('whoever comes late is told at which version it is', () => {
  expect(draftChanged(aDraft())).toEqual(refusal('draft-changed'));
  expect(draftChanged(aDraft()).message).toContain('version 2');
});

it('an authority has two hundred, and not one more', () => {
  expect(() => requireRoomForDraft(200)).not.toThrow();
  expect(() => requireRoomForDraft(201)).toThrow(refusal('too-many-drafts'));
});

describe('who wrote on a draft', () => {
  const made = { by: 'person-maker', at: MADE_AT };
  const at1 = at('2026-11-21T08:00:00Z');

  it('of one that an earlier version kept it is who made it, and who was the last', () => {
    expect(writersOf(aDraft({ version: 1 }))).toEqual([made]);
    expect(writersOf(aDraft({ changedBy: 'person-other', changedAt: at1 }))).toEqual([
      made,
      { by: 'person-other', at: at1 },
    ]);
  });

  it('is everybody, in their order, each time', () => {
    const writers = [made, { by: 'person-other', at: at1 }];
    const again = { by: 'person-maker', at: at('2026-11-22T08:00:00Z') };
    expect(writersOf(aDraft({ writers }))).toEqual(writers);
    expect(addWriter(aDraft({ writers }), again)).toEqual([...writers, again]);
    expect(addWriter(aDraft({ writers: [] }), again)).toEqual([again]);
  });

  it('of one that was written on more than fifty times it is who made it, and the latest', () => {
    let draft = aDraft({ version: 1 });
    for (let number = 1; number <= 60; number += 1)
      draft = { ...draft, writers: addWriter(draft, { by: `person-${number}`, at: at1 }) };
    expect(draft.writers).toHaveLength(50);
    expect([draft.writers?.[0]?.by, draft.writers?.[1]?.by, draft.writers?.at(-1)?.by]).toEqual([
      'person-maker',
      'person-12',
      'person-60',
    ]);
  });
});
