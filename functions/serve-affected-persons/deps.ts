import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { SessionDeps } from '../../shared/app/case/case-sessions.ts';
import type { EndCodeDeps } from '../../shared/app/case/end-code.ts';
import type { ObjectionDeps } from '../../shared/app/case/file-objection.ts';
import type { NewsAddressDeps } from '../../shared/app/case/news-address.ts';
import type { WholeCaseDeps } from '../../shared/app/case/read-case.ts';
import type { EnquiryDeps } from '../../shared/app/oversight/complaint-enquiries.ts';
import type { ComplainDeps } from '../../shared/app/oversight/complaints.ts';
import type { CountDifficultyDeps } from '../../shared/app/oversight/difficulties.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';
import type { VouchedDeps } from '../../shared/http/vouched.ts';

/** Everything the routes of affected persons touch. */
export interface Deps
  extends FrontDeps,
    VouchedDeps,
    SessionDeps,
    Omit<WholeCaseDeps, 'cases' | 'newsAddresses'>,
    Omit<EndCodeDeps, 'newsAddresses'>,
    NewsAddressDeps,
    ObjectionDeps,
    CountDifficultyDeps,
    Omit<ComplainDeps, 'complaints'>,
    Omit<EnquiryDeps, 'complaints'> {
  readonly complaints: ComplainDeps['complaints'] & EnquiryDeps['complaints'];
}

/** A route of this function. */
export type Route = RouteOf<Deps, APIGatewayProxyEventV2, undefined>;
