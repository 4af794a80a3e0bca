import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { caseSessionInvalid } from '../domain/cases/case-session.ts';

const BEARER = /^Bearer +([^\s]{1,500})$/i;

/** The token a person shows, as no authorizer of the gateway checks it. @throws HoldfastError `case-session-invalid` without one. */
export function readBearerToken({ headers }: APIGatewayProxyEventV2): string {
  const token = BEARER.exec(headers['authorization'] ?? '')?.[1];
  if (token === undefined) throw caseSessionInvalid();
  return token;
}
