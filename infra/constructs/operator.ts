import type { Stage } from '../stages.ts';

/** @throws Error when nobody is named: what is kept of persons has somebody who answers for it. */
export function variablesOfOperator({ operator: { name, contact } }: Stage): {
  readonly OPERATOR_NAME: string;
  readonly OPERATOR_CONTACT: string;
} {
  if (name.trim() === '' || contact.trim() === '') {
    throw new Error('operator: a stage says who answers for what its pages keep, and where');
  }
  return { OPERATOR_NAME: name, OPERATOR_CONTACT: contact };
}
