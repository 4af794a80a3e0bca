import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { type Identified, roleNotAllowed } from '../domain/actor.ts';
import { findRegistrar, identifyRegistrar } from '../domain/directory/registrars.ts';
import { requireRosterStanding } from '../domain/directory/standing.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';

/** What tells who registrars are. */
export interface RegistrarDeps {
  readonly directory: Pick<Directory, 'registrars' | 'suspendedOf'>;
  readonly clock: Pick<Clock, 'now'>;
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
 * @throws HoldfastError `role-not-allowed` for everybody else, and for a registrar whom the roster does not name; `account-suspended`.
 */
export async function registerReaderOf(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  { directory, clock }: RegistrarDeps,
): Promise<RegisterReader> {
  const claims = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  if (claims.holdfast_role === 'oversight') return { role: 'oversight', person: claims.sub };
  if (claims.holdfast_role !== 'registrar') throw roleNotAllowed(['registrar', 'oversight']);
  const known = findRegistrar(await directory.registrars(), claims.sub);
  if (!known || claims.holdfast_authority !== REGISTER_OFFICE) {
    throw new HoldfastError('role-not-allowed', 'the roster does not name you as a registrar');
  }
  const registrar = identifyRegistrar(known);
  requireRosterStanding(await directory.suspendedOf('registrars'), registrar, clock.now());
  return { role: 'registrar', ...registrar };
}

/** @returns the registrar, by every id of theirs. @throws HoldfastError `role-not-allowed` for whoever only reads. */
export function requireRegistrar({ role, ...registrar }: RegisterReader): Identified {
  if (role !== 'registrar') throw roleNotAllowed(['registrar']);
  return registrar;
}
