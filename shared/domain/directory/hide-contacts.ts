import type { EntryBody } from './entry-state.ts';

/** By which people are reached: for those who keep the register, and nobody else. */
const HIDDEN: ReadonlySet<string> = new Set(['telephone', 'email', 'telFaxEmail', 'mail', 'address']);

/** Below `reach` and beside a name these are people's; elsewhere an `address` is that of a house. */
const PERSONAL_LISTS: ReadonlySet<string> = new Set(['mail', 'people', 'registrars', 'reviewers']);

/** An entry without telephone numbers and mail addresses of people: fields that hold one are left out. */
export const hideContacts = (entry: EntryBody): EntryBody => ({ ...entry, ...hideIn(entry, false) });

function hideIn(value: object, isPersonal: boolean): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (HIDDEN.has(name) && !Array.isArray(inner) && (isPersonal || name !== 'address')) return [[name, undefined]];
      return [[name, hideValue(inner, isPersonal || PERSONAL_LISTS.has(name))]];
    }),
  );
}

const hideValue = (value: unknown, isPersonal: boolean): unknown =>
  Array.isArray(value)
    ? value.map((one) => hideValue(one, isPersonal))
    : typeof value === 'object' && value !== null
      ? hideIn(value, isPersonal)
      : value;
