import { DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnOutput } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { PAGES } from '../../shared/deployment/pages.ts';
import { DEFAULT_ROUTE } from '../../shared/deployment/routes.ts';
import type { PagesFront, Stage } from '../stage.ts';
import type { HoldfastFunction, Hosting } from './holdfast-function.ts';
import { PublishedApi } from './published-api.ts';

/** For whom pages are. */
export type Audience = keyof Omit<Stage['pages'], 'throttling'>;

/** The way in to the pages for one audience: an HTTP API of their own, so that no flood of pages takes anything from the API. */
export class PagesEntry extends PublishedApi {
  /** Where these pages stand, without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, alarms, audience }: Hosting & { readonly audience: Audience }) {
    const { throttling, [audience]: front } = stage.pages;
    if (front === undefined && stage.kept === 'everything') {
      throw new Error(`pages.${audience}: a stage that keeps everything says under which name these pages are found`);
    }
    super(scope, id, {
      stage,
      alarms,
      api: {
        name: `holdfast-${stage.name}-${audience}`,
        address: front && `https://${front.domain}`, // it is found under its name alone
      },
      throttling,
      refused: { metricName: `pages-${audience}-refused`, statuses: [403, 429] },
      ...(front && { domain: { domainName: createDomain(scope, id, front) } }),
    });
    this.url = front === undefined ? this.api.apiEndpoint : `https://${front.domain}`;
    new CfnOutput(this, 'Url', { description: `Where the pages stand: ${audience}`, value: this.url });
  }

  /**
   * Leads whatever is asked for to the function, which knows its pages.
   *
   * @param reason why nobody is asked for a token, kept in the description of the API.
   */
  show(fn: HoldfastFunction<keyof typeof PAGES>, reason: string): void {
    this.lead(fn, [{ route: DEFAULT_ROUTE, reason }]);
  }
}

function createDomain(scope: Construct, id: string, { domain, certificateArn }: PagesFront): DomainName {
  const name = new DomainName(scope, `${id}Name`, {
    domainName: domain,
    certificate: Certificate.fromCertificateArn(scope, `${id}Certificate`, certificateArn),
  });
  new CfnOutput(scope, `${id}Target`, { description: `${domain} has to lead here`, value: name.regionalDomainName });
  return name;
}
