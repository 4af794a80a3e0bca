import type { VisitDeps } from '../../shared/app/case/visit-parts.ts';
import type { SheetDeps } from '../../shared/http/sheet.ts';
import type { SignIn } from '../../shared/ports/desk/sign-in.ts';
import type { PublishedApi } from '../../shared/ports/published-api.ts';
import type { Purpose } from '../../web/desks/step.ts';
import type { Operator } from '../../web/steps/shown.ts';

/** Everything the desks touch: the API, the issuer of sign-ins, and what they keep of a session. */
export interface Deps extends VisitDeps, SheetDeps {
  readonly api: PublishedApi;
  readonly signIn: SignIn;
  readonly operator: Operator;
  /** Where the pages for everybody stand, and where these do, without a trailing slash. */
  readonly publicSite: string;
  readonly ownSite: string;
  readonly purpose: Purpose;
}
