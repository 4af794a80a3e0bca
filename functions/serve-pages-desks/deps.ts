import type { RememberedVisits } from '../../shared/app/case/remembered-visits.ts';
import type { VisitDeps } from '../../shared/app/case/visit-parts.ts';
import type { KeptFiles, ReadKept } from '../../shared/http/kept-files.ts';
import type { SheetDeps } from '../../shared/http/sheet.ts';
import type { SignIn } from '../../shared/ports/desk/sign-in.ts';
import type { PublishedApi } from '../../shared/ports/published-api.ts';
import type { Patience, Turns } from '../../shared/ports/waiting.ts';
import type { DutyFile } from '../../web/desks/duty/script-file.ts';
import type { Purpose } from '../../web/desks/step.ts';
import type { Operator } from '../../web/steps/shown.ts';

/** Everything the desks touch: the API, the issuer of sign-ins, and what they keep of a session. */
export interface Deps extends VisitDeps, SheetDeps {
  /** Reads what the duty desk runs in the browser. */
  readonly readScript: ReadKept;
  readonly api: PublishedApi;
  readonly patience: Patience;
  readonly turns: Turns;
  readonly signIn: SignIn;
  readonly operator: Operator;
  /** Where the pages for everybody stand, and where these do, without a trailing slash. */
  readonly publicSite: string;
  readonly ownSite: string;
  readonly purpose: Purpose;
}

/** And that script, as it is named where it is fetched; sessions that were here before are remembered. */
export interface PageDeps extends Deps {
  readonly visits: RememberedVisits;
  readonly scripts: KeptFiles<DutyFile>;
}
