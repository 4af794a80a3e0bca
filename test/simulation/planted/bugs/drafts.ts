import type { PlantedBug } from '../bug.ts';

/** Second words, and drafts. */
export const BUGS_OF_DRAFTS: readonly PlantedBug[] = [
  {
    name: 'second-word-not-asked-for',
    why: 'An authority’s entry asks for a second officer, and what one files is issued.',
    file: 'shared/app/filing/admit-filing.ts',
    find: 'isSecondOfficerAskedFor: isSecondOfficerAskedFor(urgencyOfFiling(facts), [authority, ...principals]),',
    put: 'isSecondOfficerAskedFor: isSecondOfficerAskedFor(urgencyOfFiling(facts), principals),',
    theme: 'second-words',
  },
  {
    name: 'own-second-word',
    why: 'Whoever filed it is their own second officer.',
    file: 'shared/domain/filing/waiting.ts',
    find: '  if (isKnownAs(by, filer)) throw secondOfficerNeeded();',
    put: '  if (isKnownAs(by, filer) && !by.person) throw secondOfficerNeeded();',
    theme: 'second-words',
  },
  {
    name: 'word-of-another-authority',
    why: 'An officer of another authority lets out what waits.',
    file: 'shared/domain/filing/waiting.ts',
    find: 'if (waiting?.authority !== by.authority) throw filingUnknown();',
    put: 'if (waiting === undefined || by.authority === "") throw filingUnknown();',
    theme: 'second-words',
  },
  {
    name: 'refused-and-let-out',
    why: 'What a second officer refused is put down nowhere, and issued on the word of a third.',
    file: 'shared/app/filing/second-word.ts',
    find: `  const said = await deps.waiting.say(filing, word);
  if (!said) throw filingUnknown();
  requireOpenFor('refused', { ...waiting, word: said }, now);
  await deps.waiting.settle(waiting);`,
    put: `  const said: GivenWord | undefined = word;
  if (!said) throw filingUnknown();
  requireOpenFor('refused', { ...waiting, word: said }, now);`,
    theme: 'second-words',
  },
  {
    name: 'word-without-end',
    why: 'What nobody vouched for within its time is let out later.',
    file: 'shared/domain/filing/waiting.ts',
    find: "const isOver = state === 'expired' || (state === 'given' && now >= waiting.until);",
    put: "const isOver = state === 'expired' && waiting.issued !== null;",
    theme: 'second-words',
  },
  {
    name: 'issued-as-the-second-officers',
    why: 'What a second officer lets out is issued as theirs, and not as whoever filed it.',
    file: 'shared/app/filing/second-word.ts',
    find: '{ ...forRecord(by), person: waiting.filer }',
    put: '{ ...forRecord(by) }',
    theme: 'second-words',
  },
  {
    name: 'filing-of-a-suspended-officer',
    why: 'What was filed from an account that is suspended since is let out.',
    file: 'shared/app/filing/second-word.ts',
    find: '  if (!waiting.word)\n    requireStanding',
    put: '  if (waiting.word)\n    requireStanding',
    theme: 'words-of-the-suspended',
  },
  {
    name: 'draft-overwritten',
    why: 'Whoever writes on a draft overwrites what a colleague wrote since.',
    file: 'shared/app/filing/keep-draft.ts',
    find: '  if (isChangeMade(draft, changed)) return draft;\n  if (draft.version !== expectedVersion) throw draftChanged(draft);',
    put: '  Object.assign(changed, { version: draft.version + 1 });',
    theme: 'drafts',
  },
  {
    name: 'draft-of-another-authority',
    why: 'Officers of any authority read drafts, and write on them.',
    file: 'shared/domain/filing/draft.ts',
    find: 'if (kept?.draft.authority !== by.authority || isDraftOver(kept.draft, now)) throw draftUnknown();',
    put: 'if (kept === undefined || by.authority === "" || isDraftOver(kept.draft, now)) throw draftUnknown();',
    theme: 'drafts',
  },
  {
    name: 'draft-kept-for-good',
    why: 'A draft is there for longer than it may be.',
    file: 'shared/domain/filing/draft.ts',
    find: 'now >= draftEndsAt(draft);',
    put: 'now >= draftEndsAt(draft) * 2;',
    theme: 'drafts',
  },
  {
    name: 'draft-half-changed',
    why: 'A change of a draft is answered with yes, and what was written before stays.',
    file: 'shared/app/filing/keep-draft.ts',
    find: '  if (isChangeMade(draft, changed)) return draft;\n',
    put: '  if (draft.version >= 1) return changed;\n',
    theme: 'drafts',
  },
];
