import type { Stage } from '../stage.ts';

const isNamed = ({ name, contact }: { readonly name: string; readonly contact: string }): boolean =>
  name.trim() !== '' && contact.trim() !== '';

/** @throws Error when nobody is named: what is kept of persons has somebody who answers for it. */
export function variablesOfOperator({ operator: { name, contact } }: Stage): {
  readonly OPERATOR_NAME: string;
  readonly OPERATOR_CONTACT: string;
} {
  if (!isNamed({ name, contact })) {
    throw new Error('operator: a stage says who answers for what its pages keep, and where');
  }
  return { OPERATOR_NAME: name, OPERATOR_CONTACT: contact };
}

/** @throws Error when nobody is named: an accessibility statement says who enforces it. */
export function variablesOfEnforcement({ operator: { enforcement } }: Stage): {
  readonly ENFORCEMENT_NAME: string;
  readonly ENFORCEMENT_CONTACT: string;
} {
  if (!isNamed(enforcement)) {
    throw new Error(
      'operator.enforcement: a stage says who enforces accessibility in its State, and where they are reached',
    );
  }
  return { ENFORCEMENT_NAME: enforcement.name, ENFORCEMENT_CONTACT: enforcement.contact };
}
