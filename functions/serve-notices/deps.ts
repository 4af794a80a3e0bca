import type { NoticeDeps } from '../../shared/app/document/read-notice.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { OfficerRoute as OfficerRouteOf } from '../../shared/http/officer-routes.ts';
import type { ProviderCallerDeps, ProviderRoute as ProviderRouteOf } from '../../shared/http/provider-routes.ts';
import type { RecordedDeps } from '../../shared/http/recorded-officer.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { DocumentPrinter } from '../../shared/ports/document/document-printer.ts';

/** Everything the routes of notices touch. */
export interface Deps extends FrontDeps, NoticeDeps, RecordedDeps, ProviderCallerDeps {
  readonly directory: Directory;
  readonly printer: Pick<DocumentPrinter, 'printNotice'>;
}

/** A route of this function for each who may come in. */
export type ProviderRoute = ProviderRouteOf<Deps>;
export type OfficerRoute = OfficerRouteOf<Deps>;
