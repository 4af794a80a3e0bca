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
    evidence.allowManyViews(fn, 'dynamodb:BatchGetItem', 'lists', 'validations', 'reviews', 'eventsFed');
    evidence.allowManyViews(
      fn,
      'dynamodb:BatchWriteItem', // it puts and deletes, so lists of orders, whose rows stay, do not stand here
      'signposts',
      'validationSignposts',
      'providerSignposts',
      'signed', // its rows stay too: a call for each would be one more for every signed request, and what is lost is rebuilt
      'reviews',
      'reviewSignposts',
      'oversight',
      'feeds', // with an order's data all that is told of it goes
    );
    evidence.allowViews(fn, 'fed', 'dynamodb:Query');
    // what follows is put or deleted under a condition, which no batch takes
    evidence.allowViews(fn, 'lists', 'dynamodb:PutItem'); // an order stays in its list, a review does not
    evidence.allowViews(fn, 'validations', 'dynamodb:PutItem');
    evidence.allowViews(fn, 'providers', 'dynamodb:PutItem', 'dynamodb:DeleteItem'); // nor does one that is over stay in its provider's
    evidence.allowViews(fn, 'reviews', 'dynamodb:PutItem');
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
