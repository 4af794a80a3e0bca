import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { HoldfastError } from '../errors.ts';
import { toProblem } from './problems.ts';

/** As much of a logger as this needs. */
export interface Log {
  info(message: string, fields: Readonly<Record<string, unknown>>): void;
  error(message: string, fields: Readonly<Record<string, unknown>>): void;
}

/** The only place where errors become responses. Refusals are logged by code, bugs in full; neither with what was sent. */
export function problemDetails(log: Log): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    onError: (request) => {
      const { requestId } = request.event.requestContext;
      const { error } = request;
      const route = request.event.routeKey;
      const response = toProblem(error, `urn:holdfast:request:${requestId}`, request.event.headers['accept-language']);
      request.response = response;
      const status = response.statusCode ?? 500;
      if (error instanceof HoldfastError && status < 500) {
        log.info('refused', { route, requestId, code: error.code, status });
      } else {
        log.error('failed', { route, requestId, status, error });
      }
    },
  };
}
