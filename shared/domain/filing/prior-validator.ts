import { HoldfastError } from '../../errors.ts';
import type { IssuerKind } from '../law/terms/issuer-kind.ts';
import type { PriorValidation } from '../order/record/events.ts';
import type { FilerFinding } from '../order/record/filer.ts';
import { POLICY_RULES } from '../policy/rules.ts';
import type { RegisteredAuthority } from './filer.ts';
import { isSameText } from './likeness.ts';

/** Something a form says, and where: an RFC 6901 pointer into the filing. */
interface SaidAt<T> {
  readonly value: T;
  readonly pointer: string;
}

/** Whom a form names as the one who validated it beforehand. It goes into no record. */
export interface SaidOfValidator {
  /** As it signs. */
  readonly name: SaidAt<string>;
  /** The same at another place of the form. */
  readonly otherNames: readonly SaidAt<string>[];
  readonly kind: SaidAt<IssuerKind>;
}

/** As much of an entry as tells whether it can have validated. */
export interface RegisteredValidator extends RegisteredAuthority {
  readonly kinds: readonly IssuerKind[];
}

/** A prior validation on a form, with all that the directory has to be held against it. */
export interface ValidatorOnForm {
  readonly said: SaidOfValidator;
  /** ISO 3166-1 alpha-2: the filer's, where its validators are. */
  readonly state: string;
  /** The houses that file, and that are filed for. */
  readonly issuing: readonly string[];
  /** The authorities of the directory that go by the name. */
  readonly named: readonly RegisteredValidator[];
}

/** Which authority it is; `undefined` where the directory has none of that name in the filer's State. */
function findValidator({ said, state, named }: ValidatorOnForm): RegisteredValidator | undefined {
  const candidates = named.filter((one) => one.state === state);
  return candidates.find(({ kinds }) => kinds.includes(said.kind.value)) ?? candidates[0];
}

/**
 * Why a prior validation cannot be this authority's; `undefined` when it can, and where the directory does not know it.
 *
 * @returns `validator-not-independent` for one of a house that issues, `issuer-not-competent` for another kind than the directory has.
 */
export function findValidatorFault(form: ValidatorOnForm): HoldfastError | undefined {
  const validator = findValidator(form);
  if (!validator) return undefined;
  const { name, kind } = form.said;
  if (form.issuing.includes(validator.institution)) {
    const detail = 'is of the house that issues: nobody validates an order of their own';
    const faults = [{ pointer: name.pointer, detail }];
    return new HoldfastError('validator-not-independent', detail, { rule: POLICY_RULES.independence, faults });
  }
  if (validator.kinds.includes(kind.value)) return undefined;
  const detail = 'is not what the directory says of the authority that validated';
  const faults = [{ pointer: kind.pointer, detail }];
  return new HoldfastError('issuer-not-competent', detail, { rule: POLICY_RULES.filers, faults });
}

/** What goes on record of a prior validation: who gave it, or that the directory does not know. */
export function describeValidator(form: ValidatorOnForm): PriorValidation {
  const validator = findValidator(form);
  return validator
    ? { status: 'prior', validator: validator.id, institution: validator.institution }
    : { status: 'prior', unregistered: true };
}

/** Where the form gives a name for it that the directory does not have. */
export function listValidatorFindings(form: ValidatorOnForm): FilerFinding[] {
  const validator = findValidator(form);
  const names = validator ? [validator.name, ...(validator.otherNames ?? [])] : [];
  return [form.said.name, ...form.said.otherNames]
    .filter(({ value }) => !names.some((name) => isSameText(name, value)))
    .map(({ pointer }) => ({ code: 'validator-not-registered', pointer }));
}
