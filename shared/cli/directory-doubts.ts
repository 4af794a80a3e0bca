import type { DirectoryEntry } from '../contracts/items/directory.ts';
import type { Fault } from '../errors.ts';

type EntryOf<K extends DirectoryEntry['kind']> = Extract<DirectoryEntry, { kind: K }>;

/**
 * What has the form of entries and would stop the system all the same: nobody could decide, be told or answer.
 *
 * @param now epoch ms.
 */
export function listDoubts(entries: readonly DirectoryEntry[], now: number): Fault[] {
  const persons = listPersonsByAccount(entries);
  return entries.flatMap((entry, index) =>
    [...listDoubtsOf(entry, now), ...listAccountDoubts(entry, persons)].map(({ pointer, detail }) => ({
      pointer: `/entries/${index}${pointer}`,
      detail,
    })),
  );
}

function listDoubtsOf(entry: DirectoryEntry, now: number): Fault[] {
  switch (entry.kind) {
    case 'authority':
      return listOfficerDoubts(entry);
    case 'office':
      return [];
    case 'provider':
      return listKeyDoubts(entry, now);
    case 'roster':
      return listRosterDoubts(entry);
  }
}

/** Whom an entry lists, and where. */
function listPeople(entry: DirectoryEntry): readonly {
  readonly pointer: string;
  readonly person: string;
  readonly accounts: readonly string[];
}[] {
  const at = (
    member: string,
    listed: readonly { readonly person: string; readonly accounts?: readonly string[] | undefined }[],
  ) =>
    listed.map(({ person, accounts = [person] }, index) => ({
      pointer: `/${member}/${index}/accounts`,
      person,
      accounts,
    }));
  switch (entry.kind) {
    case 'authority':
      return at('officers', entry.officers ?? []);
    case 'roster':
      return entry.id === 'registrars' ? at('registrars', entry.registrars) : at('reviewers', entry.reviewers);
    case 'office':
      return at('overseers', entry.overseers ?? []);
    case 'provider':
      return [];
  }
}

/** Under which persons each account stands, over all entries. */
function listPersonsByAccount(entries: readonly DirectoryEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const persons = new Map<string, Set<string>>();
  for (const { person, accounts } of entries.flatMap(listPeople)) {
    for (const account of accounts) persons.set(account, (persons.get(account) ?? new Set()).add(person));
  }
  return persons;
}

/** What is one human in one entry and another elsewhere: the rules take both for one, and somebody may be kept out who should not be. */
const listAccountDoubts = (entry: DirectoryEntry, persons: ReadonlyMap<string, ReadonlySet<string>>): Fault[] =>
  listPeople(entry).flatMap(({ pointer, person, accounts }) =>
    accounts.flatMap((account) => {
      const others = [...(persons.get(account) ?? [])].filter((other) => other !== person);
      if (others.length === 0) return [];
      const detail = `${account} is an account of ${person} here and of ${others.join(' and ')} in another entry: a human has one id in all entries`;
      return [{ pointer, detail }];
    }),
  );

function listOfficerDoubts({ id, officers }: EntryOf<'authority'>): Fault[] {
  const filing = officers?.filter(({ roles }) => roles.includes('contact-point'));
  if (filing === undefined || filing.length !== 1) return []; // none: it validates alone
  const detail = `names one person who files: nobody of ${id} can give the second word, or see an emergency`;
  return [{ pointer: '/officers', detail }];
}

function listRosterDoubts(roster: EntryOf<'roster'>): Fault[] {
  if (roster.id === 'registrars') return []; // its form asks for two
  const { reviewers } = roster;
  if (reviewers.some(({ onDuty }) => onDuty)) return [];
  const who = reviewers.length === 0 ? 'names no reviewer' : 'has nobody on duty';
  const detail = `${who}: no objection is decided, and what silence does ends holds. Name somebody whose onDuty is true`;
  return [{ pointer: '/reviewers', detail }];
}

function listKeyDoubts({ id, keys }: EntryOf<'provider'>, now: number): Fault[] {
  const isOver = ({ notAfter }: (typeof keys)[number]) => notAfter !== undefined && Date.parse(notAfter) <= now;
  if (!keys.every((one) => isOver(one) || Date.parse(one.notBefore) > now)) return [];
  const which = keys.every(isOver) ? 'every key is past its notAfter' : 'no key is in use yet';
  return [{ pointer: '/keys', detail: `${which}: ${id} can read no order and answer none. Name one in use now` }];
}
