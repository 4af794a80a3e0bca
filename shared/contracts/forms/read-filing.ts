import { parse } from '../border/parse.ts';
import {
  banReasonOf,
  breadthOf,
  certificatesOf,
  confidentialOf,
  Filing,
  factsOf,
  filerOf,
  protectedTargetsOf,
  validatorOf,
} from './filing.ts';
import { correctTelephones } from './parts/telephones.ts';

/** What a filing says, as the rules and the record want it, of the form as it was sent. @throws HoldfastError for a form that is none. */
export function readFiling(form: unknown) {
  const { form: filing, corrected } = correctTelephones(parse(Filing, form));
  return {
    facts: factsOf(filing),
    breadth: { ...breadthOf(filing), ...(corrected.length > 0 && { correctedTelephones: corrected }) },
    filer: filerOf(filing),
    validator: validatorOf(filing),
    protectedTargets: protectedTargetsOf(filing),
    providers: certificatesOf(filing),
    confidential: confidentialOf(filing),
    banReason: banReasonOf(filing),
  };
}
