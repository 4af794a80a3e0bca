import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import { variablesOf } from './variables.ts';

export interface ViewsProps extends Hosting {
  readonly evidence: Evidence;
}

/** Lists for screens, a little behind the record and never asked to decide anything; and the alarm over what nobody decided. */
export class Views extends Construct {
  constructor(scope: Construct, id: string, { evidence, ...hosting }: ViewsProps) {
    super(scope, id);
    const { records } = evidence;
    const fn = new HoldfastFunction(this, 'Project', {
      ...hosting,
      name: 'project-views',
      description: 'Holdfast: keeps the lists of orders, reviews, silences, claimed notices and brief orders',
      timeout: Duration.seconds(30),
      memorySize: 512,
      environment: variablesOf('project-views', evidence, hosting.stage),
    });
    evidence.allowViews(fn, 'lists', 'dynamodb:GetItem', 'dynamodb:PutItem'); // an order stays in its list, a review does not
    evidence.allowViews(fn, 'signposts', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    evidence.allowViews(fn, 'validations', 'dynamodb:GetItem', 'dynamodb:PutItem');
    evidence.allowViews(fn, 'validationSignposts', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    evidence.allowViews(fn, 'providers', 'dynamodb:PutItem', 'dynamodb:DeleteItem'); // nor does one that is over stay in its provider's
    evidence.allowViews(fn, 'providerSignposts', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    evidence.allowViews(fn, 'reviews', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    evidence.allowViews(fn, 'reviewSignposts', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    evidence.allowViews(fn, 'oversight', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    evidence.allowOpeningOfficials(fn); // lists are kept by person
    fn.raiseOver('reviews-defaulted');
    fn.raiseOver('emergency-unseen');
    fn.raiseOver('share-nearly-used');
    fn.raiseOver('provider-freed');
    fn.raiseOver('validation-disowned');
    records.follow(fn, {
      alarms: hosting.alarms,
      headings: { parked: 'views-parked', behind: 'views-behind' },
      behindAfter: Duration.minutes(5),
      parallel: 2,
    });
  }
}
