import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { type Identified, roleNotAllowed } from '../domain/actor.ts';
import { findListed, identify } from '../domain/directory/officers.ts';
import { HoldfastError } from '../errors.ts';
import type { Directory } from '../ports/directory.ts';
import { type ConsultationDeps, putOnRecord, type Shown } from './consultations.ts';

/** What tells who acts for oversight. */
export interface OverseerDeps {
  readonly directory: Pick<Directory, 'overseers'>;
}

/** A person of oversight, and the house they act for. */
export interface Overseer extends Identified {
  readonly authority: string;
}

/**
 * The person of oversight behind a token the authorizer has verified.
 *
 * @throws HoldfastError `role-not-allowed` for anyone else, also for an account that is not listed where those of oversight are.
 */
export async function overseerOf(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  { directory }: OverseerDeps,
): Promise<Overseer> {
  const claims = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  if (claims.holdfast_role !== 'oversight') throw roleNotAllowed(['oversight']);
  const authority = claims.holdfast_authority;
  const listed = await directory.overseers();
  if (listed === undefined) return { person: claims.sub, authority };
  const known = findListed(listed, claims.sub);
  if (known) return { ...identify(known), authority };
  throw new HoldfastError('role-not-allowed', 'the directory lists who acts for oversight, and not your account');
}

/** Puts on record what a person of oversight sees. */
export const recordOverseer = (deps: ConsultationDeps, { person, authority }: Overseer, shown: Shown): Promise<void> =>
  putOnRecord(deps, { role: 'oversight', authority, person }, shown);
