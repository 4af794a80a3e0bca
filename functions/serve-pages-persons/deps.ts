import type { VisitDeps } from '../../shared/app/case/visits.ts';
import type { PublishedApi } from '../../shared/ports/published-api.ts';

/** A style sheet as it is handed out: its name says what is in it. */
export interface Sheet {
  readonly name: string;
  readonly gzipped: Uint8Array;
}

/** Everything the pages for persons touch: the API, and what they keep of a visit. */
export interface Deps extends VisitDeps {
  readonly api: PublishedApi;
  readonly sheet: Sheet;
}
