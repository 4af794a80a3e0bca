import type { VisitDeps } from '../../shared/app/case/visits.ts';
import type { PublishedApi } from '../../shared/ports/published-api.ts';

/** Everything the pages for persons touch: the API, and what they keep of a visit. */
export interface Deps extends VisitDeps {
  readonly api: PublishedApi;
  /** The style sheet of all pages, whose address says what is in it. */
  readonly sheet: Uint8Array;
}
