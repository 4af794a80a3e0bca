import { DomainName, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnOutput, Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { PAGES } from '../../shared/deployment.ts';
import type { Operator, Stage } from '../stages.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import type { PagesKeeping } from './pages-keeping.ts';
import { PublishedApi } from './published-api.ts';

/** The way in to the pages for persons: an HTTP API of their own, so that no flood of pages takes anything from the API. */
class PersonsEntry extends PublishedApi {
  /** Where persons open their case, without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, alarms }: Hosting) {
    const { persons, throttling } = stage.pages;
    if (persons === undefined && stage.kept === 'everything') {
      throw new Error('pages.persons: a stage that keeps everything says under which name persons open their case');
    }
    super(scope, id, {
      stage,
      alarms,
      api: {
        apiName: `holdfast-${stage.name}-persons`,
        ...(persons && { disableExecuteApiEndpoint: true }), // it is found under its name alone
      },
      throttling,
      refused: { metricName: 'pages-callers-refused', statuses: [403, 429] },
      ...(persons && { domain: { domainName: createDomain(scope, persons) } }),
    });
    this.url = persons === undefined ? this.api.apiEndpoint : `https://${persons.domain}`;
    new CfnOutput(this, 'Url', { description: 'Where persons open their case', value: this.url });
  }

  /** Shows every page of a function; each takes only a browser that stayed on these pages, and a visit where one is needed. */
  show(fn: HoldfastFunction<'serve-pages-persons'>): void {
    const routes = Object.keys(PAGES[fn.name]);
    const reason =
      'Persons concerned have no account to sign in with; the function lets in who opened a case with its code, and the API counts each try.';
    for (const route of this.lead(fn, { routes, authorizer: new HttpNoneAuthorizer() })) {
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
    }
  }
}

function createDomain(
  scope: Construct,
  { domain, certificateArn }: NonNullable<Stage['pages']['persons']>,
): DomainName {
  const name = new DomainName(scope, 'Name', {
    domainName: domain,
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
  });
  new CfnOutput(scope, 'Target', { description: `${domain} has to lead here`, value: name.regionalDomainName });
  return name;
}

/** @throws Error when nobody is named: what is kept of persons has somebody who answers for it. */
function requireNamed({ name, contact }: Operator): Operator {
  if (name.trim() === '' || contact.trim() === '') {
    throw new Error('operator: a stage says who answers for what its pages keep, and where');
  }
  return { name, contact };
}

export interface PersonsPagesProps extends Hosting {
  /** The API, which the pages ask like anybody. */
  readonly entry: HttpEntry;
  readonly keeping: PagesKeeping;
}

/** The case of a person concerned as pages, for a browser without script. They hold no right but on what they keep of a visit. */
export class PersonsPages extends Construct {
  /** Where persons open their case, without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { entry, keeping, ...hosting }: PersonsPagesProps) {
    super(scope, id);
    const { name: operator, contact } = requireNamed(hosting.stage.operator);
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
        OPERATOR_NAME: operator,
        OPERATOR_CONTACT: contact,
      },
    });
    keeping.allow(fn, 'visits', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem');
    keeping.allow(fn, 'drafts', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query');
    keeping.addressKey.allow(fn);
    keeping.visitKey.allow(fn);
    const pages = new PersonsEntry(this, 'Entry', hosting);
    pages.show(fn);
    this.url = pages.url;
  }
}
