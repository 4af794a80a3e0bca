import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AffectedPersons } from '../constructs/affected-persons.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Alerts } from '../constructs/alerts.ts';
import { Attachments } from '../constructs/attachments.ts';
import { Bounces } from '../constructs/bounces.ts';
import { ContactPoints } from '../constructs/contact-points.ts';
import { Dashboard } from '../constructs/dashboard.ts';
import { Deliveries } from '../constructs/deliveries.ts';
import { DeliveryQueues } from '../constructs/delivery-queues.ts';
import { DesksPages } from '../constructs/desks-pages.ts';
import { Dispatch } from '../constructs/dispatch.ts';
import { Documents } from '../constructs/documents.ts';
import { EntryFunction } from '../constructs/entry-function.ts';
import { Evidence } from '../constructs/evidence.ts';
import { Handovers } from '../constructs/handovers.ts';
import { HttpEntry } from '../constructs/http-entry.ts';
import { Ladders } from '../constructs/ladders.ts';
import { Mail } from '../constructs/mail.ts';
import { Notices } from '../constructs/notices.ts';
import { Outputs } from '../constructs/outputs.ts';
import { Overlaps } from '../constructs/overlaps.ts';
import { Oversight } from '../constructs/oversight.ts';
import { PagesEntry } from '../constructs/pages-entry.ts';
import { PagesKeeping } from '../constructs/pages-keeping.ts';
import { PersonsPages } from '../constructs/persons-pages.ts';
import { Providers } from '../constructs/providers.ts';
import { Public } from '../constructs/public.ts';
import { PublicPages } from '../constructs/public-pages.ts';
import { Registrars } from '../constructs/registrars.ts';
import { Reviewers } from '../constructs/reviewers.ts';
import { Sandbox } from '../constructs/sandbox.ts';
import { SealedTexts } from '../constructs/sealed-texts.ts';
import { SelfTest } from '../constructs/self-test.ts';
import { Suspensions } from '../constructs/suspensions.ts';
import { Timers } from '../constructs/timers.ts';
import { UrgentHints } from '../constructs/urgent-hints.ts';
import { Views } from '../constructs/views.ts';
import { Watch } from '../constructs/watch.ts';
import type { Stage } from '../stage.ts';

/** One stage of Holdfast, for any account and region. */
export class HoldfastStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, {
      stackName: `holdfast-${stage.name}`,
      description: 'Holdfast: preservation orders from contact points to providers',
      terminationProtection: stage.kept === 'everything',
    });
    const alarms = new Alarms(this, 'Alarms', stage);
    const hosting = { stage, alarms };
    const evidence = new Evidence(this, 'Evidence', stage);
    const entry = new HttpEntry(this, 'Entry', hosting);
    const keeping = new PagesKeeping(this, 'Pages', stage);
    const deliveries = new DeliveryQueues(this, 'DeliveryQueues', hosting);
    new Deliveries(this, 'Deliveries', { ...hosting, evidence, queues: deliveries });
    new Handovers(this, 'Handovers', { ...hosting, evidence, queues: deliveries });
    new Bounces(this, 'Bounces', { ...hosting, evidence, queues: deliveries });
    const caseSite = new PagesEntry(this, 'PersonsSite', { ...hosting, audience: 'persons' });
    const publicSite = new PagesEntry(this, 'PublicSite', { ...hosting, audience: 'public' });
    const deskSite = new PagesEntry(this, 'DesksSite', { ...hosting, audience: 'desks' });
    new Alerts(this, 'Alerts', { ...hosting, entry, evidence, queues: deliveries, deskSite });
    new Mail(this, 'Mail', { ...hosting, evidence, queues: deliveries, caseSite, deskSite });
    new PersonsPages(this, 'PersonsPages', { ...hosting, entry, keeping, site: caseSite, publicSite });
    new PublicPages(this, 'PublicPages', { ...hosting, entry, keeping, site: publicSite, caseSite });
    new DesksPages(this, 'DesksPages', { ...hosting, entry, keeping, site: deskSite, publicSite });
    const documents = new Documents(this, 'Documents', { ...hosting, entry });
    const hints = new UrgentHints(this, 'UrgentHints', { ...hosting, entry, evidence, deliveries });

    new ContactPoints(this, 'ContactPoints', { ...hosting, entry, evidence, documents, hints });
    new Providers(this, 'Providers', { ...hosting, entry, evidence, documents, deliveries });
    new Notices(this, 'Notices', { ...hosting, entry, evidence, documents, caseSite });
    new AffectedPersons(this, 'AffectedPersons', { ...hosting, entry, evidence, pages: keeping });
    const { inspector } = new Attachments(this, 'Attachments', { ...hosting, entry, evidence, caseSite });
    new Oversight(this, 'Oversight', { ...hosting, entry, evidence });
    new SealedTexts(this, 'SealedTexts', { ...hosting, entry, evidence });
    new Reviewers(this, 'Reviewers', { ...hosting, entry, evidence });
    const suspensions = new Suspensions(this, 'Suspensions', { ...hosting, evidence });
    new Registrars(this, 'Registrars', { ...hosting, entry, evidence, deliveries, suspensions });
    new Public(this, 'Public', { ...hosting, entry, evidence, inspector, publicSite });
    new EntryFunction(this, 'EntryFunction', { ...hosting, entry, evidence });
    const selfTest = new SelfTest(this, 'SelfTest', { ...hosting, entry, evidence });
    if (stage.sandbox === 'open') new Sandbox(this, 'Sandbox', { ...hosting, entry, evidence });
    new Dispatch(this, 'Dispatch', { ...hosting, entry, evidence, deliveries, hints });
    new Timers(this, 'Timers', { ...hosting, entry, evidence, deliveries, hints });
    const overlaps = new Overlaps(this, 'Overlaps', { ...hosting, evidence });
    new Views(this, 'Views', { ...hosting, evidence });
    new Watch(this, 'Watch', { alarms, evidence, pages: keeping, selfTest });
    new Ladders(this, 'Ladders', alarms);
    new Dashboard(this, 'Dashboard'); // after all that it shows
    new Outputs(this, 'Outputs', { evidence, pages: keeping, noteOverlaps: overlaps.functionName });
  }
}
