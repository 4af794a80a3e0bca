import { NOTHING } from '../../shared/deployment/desks.ts';
import type { Stage } from '../stage.ts';
import { nameParameter } from './parameters.ts';

/** Names of scopes, and the places of what somebody chose, one blank between each (RFC 6749, section 3.3). */
const SCOPE = /^(?:[\x21\x23-\x5b\x5d-\x7e]+(?: |$))+(?<! )$/;
const PLACES = /\{(?!(?:role|authority)\})/;

/**
 * How the desks sign people in: at whom, as which client, and asking for what.
 *
 * @throws Error for a client without a name, for a scope that is none, and for a place in it that nothing is put into.
 */
export function variablesOfDeskSignIn(stage: Stage): {
  readonly ISSUER: string;
  readonly SIGN_IN_CLIENT: string;
  readonly SIGN_IN_SECRET_PARAMETER: string;
  readonly SIGN_IN_SCOPE: string;
  readonly SIGN_IN_RESOURCE: string;
} {
  const { clientId, secretParameter, scope, resource } = stage.deskSignIn;
  if (clientId.trim() === '') throw new Error('deskSignIn.clientId: the issuer knows the desks by a name');
  if (scope !== undefined && (!SCOPE.test(scope) || PLACES.test(scope))) {
    throw new Error(
      'deskSignIn.scope: names with one blank between them; {role} and {authority} are the places it has',
    );
  }
  return {
    ISSUER: stage.issuer,
    SIGN_IN_CLIENT: clientId,
    SIGN_IN_SECRET_PARAMETER: secretParameter === undefined ? NOTHING : nameParameter(stage, secretParameter),
    SIGN_IN_SCOPE: scope ?? NOTHING,
    SIGN_IN_RESOURCE: resource ?? NOTHING,
  };
}
