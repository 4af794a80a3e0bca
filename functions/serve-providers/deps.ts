import type { ActDeps } from '../../shared/app/order/act-on-order.ts';
import type { PresentDeps } from '../../shared/http/certificate-answer.ts';
import type { ProviderRoute } from '../../shared/http/provider-routes.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { MarkReader } from '../../shared/ports/overlap/mark-index.ts';

/** Everything the routes of providers touch. */
export interface Deps extends ActDeps, PresentDeps {
  readonly directory: Directory;
  readonly marks: MarkReader;
}

/** A route of this function. */
export type Route = ProviderRoute<Deps>;
