import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ReadAttachmentDeps } from '../../shared/app/case/read-attachment.ts';
import type { ConsultationDeps } from '../../shared/http/consultations.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { OfficerRoute } from '../../shared/http/officer-routes.ts';
import type { ProviderCallerDeps, ProviderRoute as ProviderRouteOf } from '../../shared/http/provider-routes.ts';
import type { RecordedDeps } from '../../shared/http/recorded-officer.ts';
import type { Route as RouteOf } from '../../shared/http/routes.ts';
import type { CodeReader } from '../../shared/ports/case/case-store.ts';
import type { TryCounter } from '../../shared/ports/case/try-counter.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { KeyedHashes } from '../../shared/ports/keyed-hashes.ts';

/** Everything the routes that show attachments touch. */
export interface Deps extends FrontDeps, ReadAttachmentDeps, RecordedDeps, ConsultationDeps, ProviderCallerDeps {
  readonly cases: CodeReader;
  readonly hashes: KeyedHashes;
  readonly tries: TryCounter;
  readonly directory: Directory;
}

/** A route of this function for each who may come in; the person concerned shows a session. */
export type ReviewerRoute = OfficerRoute<Deps>;
export type PersonRoute = RouteOf<Deps, APIGatewayProxyEventV2, undefined>;
export type ProviderRoute = ProviderRouteOf<Deps>;
