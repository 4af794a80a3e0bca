import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ExportDeps } from '../../shared/app/order/export-history.ts';
import type { CheckDeps } from '../../shared/app/oversight/complaints.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { overseerOf } from '../../shared/http/overseer.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';
import type { OrderFinder } from '../../shared/ports/order/order-list.ts';
import type { BriefOrderList } from '../../shared/ports/oversight/brief-order-list.ts';
import type { ClaimList } from '../../shared/ports/review/claim-list.ts';
import type { SilenceList } from '../../shared/ports/review/silence-list.ts';

/** Everything the routes of oversight touch. */
export interface Deps extends CheckDeps, ExportDeps, SignInDeps {
  readonly silences: SilenceList;
  readonly claims: ClaimList;
  readonly briefOrders: BriefOrderList;
  readonly list: Pick<OrderFinder, 'of' | 'follow'>;
}

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2WithJWTAuthorizer, ReturnType<typeof overseerOf>>;
