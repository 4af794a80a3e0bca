import type { NoticeDeps } from '../../shared/app/document/read-notice.ts';
import type { ProviderRoute } from '../../shared/http/provider-routes.ts';
import type { DocumentPrinter } from '../../shared/ports/document/document-printer.ts';

/** Everything the route of notices touches. */
export interface Deps extends NoticeDeps {
  readonly printer: Pick<DocumentPrinter, 'printNotice'>;
}

/** A route of this function. */
export type Route = ProviderRoute<Deps>;
