import fc, { type Arbitrary } from 'fast-check';
import type { Operation } from './operations.ts';

/** Names of actors by whom operations are for. */
export type Groups = Readonly<
  Record<
    'authorities' | 'reviewers' | 'providers' | 'persons' | 'oversight' | 'registrars' | 'public' | 'sandbox',
    readonly string[]
  >
>;

/** Whoever asks an operation: mostly somebody it is for, else anybody. */
export const chooseActors = (operation: Operation, all: readonly string[], groups: Groups): Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...groups[groupOf(operation)]) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  );

function groupOf({ path, proofs, tag }: Operation): keyof Groups {
  if (path.startsWith('/v1/sandbox/')) return 'sandbox';
  if (path.startsWith('/v1/reviews/')) return 'reviewers';
  if (proofs.includes('caseSession')) return 'persons';
  if (proofs.includes('providerSignature')) return 'providers';
  if (proofs.length === 0) return 'public';
  if (tag === 'authorities' || tag === 'reviewers' || tag === 'oversight' || tag === 'registrars') return tag;
  throw new Error(`nobody here is for ${path}, of ${tag}`);
}

/** What takes from somebody here what they may, or ends what others are asked about: tried when everything else was. */
const ENDING =
  /suspensions|revocation|approval|code-ends|\/release$|\/validation$|withdrawal|\/decision$|\/conflicts?$|clarification-answer|confirmation$|steps$/;

export const sortOperations = (operations: readonly Operation[]): readonly Operation[] => {
  const isEnding = ({ method, path }: Operation): boolean => method === 'POST' && ENDING.test(path);
  return [...operations.filter((one) => !isEnding(one)), ...operations.filter(isEnding)];
};
