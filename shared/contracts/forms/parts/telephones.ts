import type { CorrectedTelephone } from '../../../domain/filing/breadth/facts.ts';
import { correctTelephone } from '../../../domain/filing/identifiers/telephones.ts';
import { spellTelephone, type Telephone } from '../../../domain/telephone.ts';
import { pointerTo } from '../../border/pointer.ts';
import type { Path } from './path-fault.ts';

interface Correction {
  readonly path: Path;
  readonly right: Telephone;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Nothing else in a form has these two members. */
const isTelephone = (value: object): value is Telephone =>
  typeof Reflect.get(value, 'countryCode') === 'string' && typeof Reflect.get(value, 'number') === 'string';

/** Every telephone in a form that is to be corrected, added to `found`. */
function collectCorrections(value: unknown, path: Path, found: Correction[] = []): readonly Correction[] {
  if (!isObject(value)) return found;
  if (!isTelephone(value)) {
    for (const [name, member] of Object.entries(value)) collectCorrections(member, [...path, name], found);
    return found;
  }
  const right = correctTelephone(value);
  if (right !== value) found.push({ path, right });
  return found;
}

function replaceMembers(form: unknown, { path, right }: Correction): void {
  const telephone = path.reduce((at: unknown, step) => Reflect.get(Object(at), step), form);
  const { areaCode, number } = right;
  Object.assign(Object(telephone), { number });
  if (areaCode === undefined) Reflect.deleteProperty(Object(telephone), 'areaCode');
  else Object.assign(Object(telephone), { areaCode });
}

/** A parsed form with each telephone as it is dialled from abroad, and what that changed. */
export function correctTelephones<F>(form: F): { readonly form: F; readonly corrected: readonly CorrectedTelephone[] } {
  const corrections = collectCorrections(form, []);
  if (corrections.length === 0) return { form, corrected: [] };
  const copy = structuredClone(form);
  for (const correction of corrections) replaceMembers(copy, correction);
  return {
    form: copy,
    corrected: corrections.map(({ path, right }) => ({ at: pointerTo(path), readAs: spellTelephone(right) })),
  };
}
