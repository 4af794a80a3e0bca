import { isSameMailbox } from '../../../domain/mailbox.ts';
import { POLICY_RULES } from '../../../domain/policy/rules.ts';
import { squeezeText } from './grounds-rules.ts';
import type { Path, PathFault } from './path-fault.ts';

/** As much of an authority in a form as tells it from another. */
interface Known {
  readonly authorityName: string;
  readonly email: string;
}

const createIndependenceFault = (path: Path): PathFault => ({
  path,
  message: 'is that of the issuer: nobody validates an order of their own',
  params: { code: 'validator-not-independent', rule: POLICY_RULES.independence },
});

/** What an issuer and a validator have in common that two houses have not. @param at the path of the validator. */
export function* listSharedContacts(issuer: Known, validator: Known, at: Path): Generator<PathFault> {
  if (squeezeText(issuer.authorityName) === squeezeText(validator.authorityName)) {
    yield createIndependenceFault([...at, 'authorityName']);
  }
  if (isSameMailbox(issuer.email, validator.email)) yield createIndependenceFault([...at, 'email']);
}
