import type { KeptFiles, ReadKept } from '../../shared/http/kept-files.ts';
import type { SheetDeps } from '../../shared/http/sheet.ts';
import type { Clock, Randomness } from '../../shared/ports/clock.ts';
import type { PublishedApi } from '../../shared/ports/published-api.ts';
import type { Patience } from '../../shared/ports/waiting.ts';
import type { ViewerFile } from '../../web/public/viewer-files.ts';
import type { Contact, Operator } from '../../web/steps/shown.ts';

/** Everything the pages for everybody touch: the API, and nothing that is kept. */
export interface Deps extends SheetDeps {
  readonly api: PublishedApi;
  readonly patience: Patience;
  readonly operator: Operator;
  /** Who enforces accessibility in the operator's State. */
  readonly enforcement: Contact;
  /** Where persons concerned open their case, without a trailing slash. */
  readonly caseSite: string;
  /** Where the API stands, without a trailing slash. */
  readonly apiAddress: string;
  /** Reads what the page of the interface fetches. */
  readonly readViewer: ReadKept;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** And the files of the viewer, as they are named where they are fetched. */
export interface PageDeps extends Deps {
  readonly viewer: KeptFiles<ViewerFile>;
}
