import type { VisitDeps } from '../../shared/app/case/visit-parts.ts';
import type { RememberingDeps } from '../../shared/app/case/visits.ts';
import type { SheetDeps } from '../../shared/http/sheet.ts';
import type { PublishedApi } from '../../shared/ports/published-api.ts';
import type { Patience } from '../../shared/ports/waiting.ts';
import type { Operator } from '../../web/steps/shown.ts';

/** Everything the pages for persons touch: the API, and what they keep of a visit. */
export interface Deps extends VisitDeps, SheetDeps {
  readonly api: PublishedApi;
  readonly patience: Patience;
  readonly operator: Operator;
  /** Where the pages for everybody stand, without a trailing slash. */
  readonly publicSite: string;
}

/** The same as a page is opened with: visits that were here before are remembered. */
export type OpeningDeps = Deps & RememberingDeps;
