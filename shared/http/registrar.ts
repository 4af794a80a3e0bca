import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { type Identified, roleNotAllowed } from '../domain/actor.ts';
import { identify } from '../domain/directory/officers.ts';
import { findRegistrar, listAccounts } from '../domain/directory/registrars.ts';
import { HoldfastError } from '../errors.ts';
import type { Directory } from '../ports/directory.ts';

/** What tells who registrars are. */
export interface RegistrarDeps {
  readonly directory: Pick<Directory, 'registrars'>;
}

/** Whoever reads the directory through its routes: a registrar, or a person of oversight. */
export interface RegisterReader extends Identified {
  readonly role: 'registrar' | 'oversight';
}

/** The office that registrars act for, as their tokens name it. */
const REGISTER_OFFICE = 'register-office';

/**
 * The registrar or the person of oversight behind a token the authorizer has verified. A registrar is the person of the roster, whichever
 * of their accounts they signed in with.
 *
 * @throws HoldfastError `role-not-allowed` for everybody else, and for a registrar whom the roster does not name.
 */
export async function registerReaderOf(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  { directory }: RegistrarDeps,
): Promise<RegisterReader> {
  const claims = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  if (claims.holdfast_role === 'oversight') return { role: 'oversight', person: claims.sub };
  if (claims.holdfast_role !== 'registrar') throw roleNotAllowed(['registrar', 'oversight']);
  const known = findRegistrar(await directory.registrars(), claims.sub);
  if (!known || claims.holdfast_authority !== REGISTER_OFFICE) {
    throw new HoldfastError('role-not-allowed', 'the roster does not name you as a registrar');
  }
  return { role: 'registrar', ...identify({ ...known, accounts: listAccounts(known) }) };
}

/** @returns the registrar, by every id of theirs. @throws HoldfastError `role-not-allowed` for whoever only reads. */
export function requireRegistrar({ role, ...registrar }: RegisterReader): Identified {
  if (role !== 'registrar') throw roleNotAllowed(['registrar']);
  return registrar;
}
