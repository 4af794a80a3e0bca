import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { BESIDE_DESKS } from '../../shared/deployment/duty-script.ts';
import { variablesOfDeskSignIn } from './desk-sign-in.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { variablesOfOperator } from './operator.ts';
import type { PagesEntry } from './pages-entry.ts';
import type { PagesKeeping } from './pages-keeping.ts';
import { allowReadingParameter } from './parameters.ts';

export interface DesksPagesProps extends Hosting {
  /** The API, which the desks ask with the token of whoever sits there. */
  readonly entry: HttpEntry;
  readonly keeping: PagesKeeping;
  /** Where they stand, and where the pages for everybody do. */
  readonly site: PagesEntry;
  readonly publicSite: PagesEntry;
}

/** The desks of those who sign in, as pages. They hold no right but on sessions and on what was typed, both sealed, and on their client's secret. */
export class DesksPages extends Construct {
  constructor(scope: Construct, id: string, { entry, keeping, site, publicSite, ...hosting }: DesksPagesProps) {
    super(scope, id);
    const { stage } = hosting;
    const { secretParameter } = stage.deskSignIn;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-pages-desks',
      description: 'Holdfast: desks of those who sign in',
      timeout: Duration.seconds(28), // under the gateway's 30: an API that is down is told of by a page, not cut off
      memorySize: 1_024,
      beside: { compressed: ['web/components/style/pages.css', ...BESIDE_DESKS] },
      environment: {
        API_URL: entry.url,
        PAGES_TABLE: keeping.table.tableName,
        ADDRESS_KEY_ARN: keeping.addressKey.key.keyArn,
        PAGES_KEY_ARN: keeping.visitKey.key.keyArn,
        PUBLIC_URL: publicSite.url,
        DESKS_URL: site.url,
        DESKS_PURPOSE: stage.kept === 'everything' ? 'production' : 'practice',
        EGRESS: stage.egress,
        ...variablesOfDeskSignIn(stage),
        ...variablesOfOperator(stage),
      },
    });
    keeping.allow(fn, 'visits', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem');
    keeping.allow(fn, 'drafts', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query');
    keeping.addressKey.allow(fn);
    keeping.visitKey.allow(fn);
    if (secretParameter !== undefined) allowReadingParameter(fn, stage, secretParameter);
    site.show(
      fn,
      'Whoever comes has yet to sign in; the function sends them to the issuer, and asks the API with the token that they come back with.',
    );
  }
}
