import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { AnswerDeps } from '../../shared/app/delivery/answer-self-test.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';

/** Everything the provider of self-tests touches: the public API, and its own key. */
export type Deps = FrontDeps & AnswerDeps;

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2, undefined>;
