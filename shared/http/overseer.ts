import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { roleNotAllowed } from '../domain/actor.ts';
import { type ConsultationDeps, putOnRecord, type Shown } from './consultations.ts';

/** A person of oversight, and the house they act for. */
export interface Overseer {
  readonly person: string;
  readonly authority: string;
}

/** The person of oversight behind a token the authorizer has verified. @throws HoldfastError `role-not-allowed` for anyone else. */
export function overseerOf(event: APIGatewayProxyEventV2WithJWTAuthorizer): Overseer {
  const claims = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  if (claims.holdfast_role !== 'oversight') throw roleNotAllowed(['oversight']);
  return { person: claims.sub, authority: claims.holdfast_authority };
}

/** Puts on record what a person of oversight sees. */
export const recordOverseer = (deps: ConsultationDeps, { person, authority }: Overseer, shown: Shown): Promise<void> =>
  putOnRecord(deps, { role: 'oversight', authority, person }, shown);
