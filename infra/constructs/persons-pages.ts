import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { variablesOfOperator } from './operator.ts';
import type { PagesEntry } from './pages-entry.ts';
import type { PagesKeeping } from './pages-keeping.ts';

export interface PersonsPagesProps extends Hosting {
  /** The API, which the pages ask like anybody. */
  readonly entry: HttpEntry;
  readonly keeping: PagesKeeping;
  /** Where they stand, and where those for everybody do. */
  readonly site: PagesEntry;
  readonly publicSite: PagesEntry;
}

/** The case of a person concerned as pages, for a browser without script. They hold no right but on what they keep of a visit. */
export class PersonsPages extends Construct {
  constructor(scope: Construct, id: string, { entry, keeping, site, publicSite, ...hosting }: PersonsPagesProps) {
    super(scope, id);
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-pages-persons',
      description: 'Holdfast: pages for persons concerned',
      timeout: Duration.seconds(28), // under the gateway's 30: an API that is down is told of by a page, not cut off
      memorySize: 1_024,
      beside: { compressed: ['web/components/style/pages.css'] },
      environment: {
        API_URL: entry.url,
        PAGES_TABLE: keeping.table.tableName,
        ADDRESS_KEY_ARN: keeping.addressKey.key.keyArn,
        PAGES_KEY_ARN: keeping.visitKey.key.keyArn,
        PUBLIC_URL: publicSite.url,
        ...variablesOfOperator(hosting.stage),
      },
    });
    keeping.allow(fn, 'visits', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem');
    keeping.allow(fn, 'drafts', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query');
    keeping.addressKey.allow(fn);
    keeping.visitKey.allow(fn);
    site.show(
      fn,
      'Persons concerned have no account to sign in with; the function lets in who opened a case with its code, and the API counts each try.',
    );
  }
}
