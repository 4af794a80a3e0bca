import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ExportDeps } from '../../shared/app/order/export-history.ts';
import type { CheckDeps } from '../../shared/app/oversight/check-complaint.ts';
import type { ReadConsultationsDeps } from '../../shared/app/oversight/consultations.ts';
import type { ReadDifficultiesDeps } from '../../shared/app/oversight/difficulties.ts';
import type { FindDeps } from '../../shared/app/oversight/search-orders.ts';
import type { ConsultationDeps } from '../../shared/http/consultations.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { Overseer, OverseerDeps } from '../../shared/http/overseer.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { OrderFinder } from '../../shared/ports/order/order-list.ts';
import type { BriefOrderList } from '../../shared/ports/oversight/brief-order-list.ts';
import type { UnsaidList } from '../../shared/ports/oversight/unsaid-list.ts';
import type { ClaimList } from '../../shared/ports/review/claim-list.ts';
import type { SilenceList } from '../../shared/ports/review/silence-list.ts';

/** Everything the routes of oversight touch. */
export interface Deps
  extends FrontDeps,
    CheckDeps,
    Omit<FindDeps, 'orders'>,
    ExportDeps,
    Omit<ReadConsultationsDeps, 'orders'>,
    ConsultationDeps,
    ReadDifficultiesDeps,
    SignInDeps,
    OverseerDeps {
  readonly directory: Pick<Directory, 'authority' | 'overseers' | 'provider'>;
  readonly silences: SilenceList;
  readonly claims: ClaimList;
  readonly briefOrders: BriefOrderList;
  readonly unsaid: UnsaidList;
  readonly list: Pick<OrderFinder, 'of' | 'follow'>;
}

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2WithJWTAuthorizer, Overseer>;
