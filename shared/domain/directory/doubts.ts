import type { Fault } from '../../errors.ts';
import { fromRfc3339, type Instant } from '../instant.ts';
import type { EntryBody } from './entry-state.ts';
import { accountsOf, listLists, type NamedPerson, type Naming } from './named-people.ts';

interface Key {
  /** RFC 3339, all three. */
  readonly notBefore: string;
  readonly notAfter?: string | undefined;
  readonly revokedAt?: string | undefined;
}

/** What of an entry may be doubted; which members there are depends on its kind. */
export interface Doubted extends Naming {
  readonly officers?: readonly (NamedPerson & { readonly roles: readonly string[] })[] | undefined;
  readonly reviewers?: readonly (NamedPerson & { readonly onDuty: boolean })[];
  readonly keys?: readonly Key[];
}

/**
 * What has the form of an entry and would stop the system all the same: nobody could decide, be told or answer. It may be meant.
 *
 * @param elsewhere everybody whom other entries name.
 */
export const listDoubts = (
  entry: EntryBody & Doubted,
  elsewhere: readonly NamedPerson[],
  now: Instant,
): readonly Fault[] => [
  ...listOfficerDoubts(entry),
  ...listKeyDoubts(entry, now),
  ...listDutyDoubts(entry),
  ...listAccountDoubts(entry, elsewhere),
];

/** What is one human in one entry and another elsewhere: the rules take both for one, and somebody may be kept out who should not be. */
function listAccountDoubts(entry: Naming, elsewhere: readonly NamedPerson[]): Fault[] {
  const personsOf = new Map<string, Set<string>>();
  for (const one of elsewhere) {
    for (const account of accountsOf(one)) {
      personsOf.set(account, (personsOf.get(account) ?? new Set()).add(one.person));
    }
  }
  return listLists(entry).flatMap(({ member, named }) =>
    named.flatMap((one, index) =>
      accountsOf(one).flatMap((account) => {
        const others = [...(personsOf.get(account) ?? [])].filter((other) => other !== one.person);
        if (others.length === 0) return [];
        const detail = `${account} is an account of ${one.person} here and of ${others.join(' and ')} in another entry: a human has one id in all entries`;
        return [{ pointer: `/${member}/${index}/accounts`, detail }];
      }),
    ),
  );
}

function listOfficerDoubts({ id, officers }: EntryBody & Doubted): Fault[] {
  const filing = officers?.filter(({ roles }) => roles.includes('contact-point'));
  if (filing === undefined || filing.length !== 1) return []; // none: it validates alone
  const detail = `names one person who files: nobody of ${id} can give the second word, or see an emergency`;
  return [{ pointer: '/officers', detail }];
}

function listDutyDoubts({ reviewers }: Doubted): Fault[] {
  if (reviewers === undefined || reviewers.some(({ onDuty }) => onDuty)) return [];
  const who = reviewers.length === 0 ? 'names no reviewer' : 'has nobody on duty';
  const detail = `${who}: no objection is decided, and what silence does ends holds. Name somebody whose onDuty is true`;
  return [{ pointer: '/reviewers', detail }];
}

function listKeyDoubts({ id, keys }: EntryBody & Doubted, now: Instant): Fault[] {
  if (keys === undefined) return [];
  const isOver = ({ notAfter, revokedAt }: Key): boolean =>
    [notAfter, revokedAt].some((end) => end !== undefined && fromRfc3339(end) <= now);
  if (!keys.every((one) => isOver(one) || fromRfc3339(one.notBefore) > now)) return [];
  const which = keys.every(isOver) ? 'every key is revoked or past its notAfter' : 'no key is in use yet';
  return [{ pointer: '/keys', detail: `${which}: ${id} can read no order and answer none. Name one in use now` }];
}
