import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { BESIDE_VIEWER } from '../../shared/deployment/viewer.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { variablesOfEnforcement, variablesOfOperator } from './operator.ts';
import type { PagesEntry } from './pages-entry.ts';
import type { PagesKeeping } from './pages-keeping.ts';

export interface PublicPagesProps extends Hosting {
  /** The API, which the pages ask like anybody. */
  readonly entry: HttpEntry;
  readonly keeping: PagesKeeping;
  /** Where they stand, and where those for persons do. */
  readonly site: PagesEntry;
  readonly caseSite: PagesEntry;
}

/** What anybody may read and ask, as pages. They keep nothing, and hold no right but to vouch for the address of whoever asks. */
export class PublicPages extends Construct {
  constructor(scope: Construct, id: string, { entry, keeping, site, caseSite, ...hosting }: PublicPagesProps) {
    super(scope, id);
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-pages-public',
      description: 'Holdfast: pages for everybody',
      timeout: Duration.seconds(28), // under the gateway's 30: an API that is down is told of by a page, not cut off
      memorySize: 1_024,
      beside: { compressed: ['web/components/style/pages.css', ...BESIDE_VIEWER] },
      environment: {
        API_URL: entry.url,
        ADDRESS_KEY_ARN: keeping.addressKey.key.keyArn,
        CASE_URL: caseSite.url,
        ...variablesOfOperator(hosting.stage),
        ...variablesOfEnforcement(hosting.stage),
      },
    });
    keeping.addressKey.allow(fn);
    site.show(fn, 'Public by purpose: nobody is known here, nothing is kept, and the API counts each complaint.');
  }
}
