import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { PAGES } from '../../shared/deployment/pages.ts';
import { ROUTES } from '../../shared/deployment/routes.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

/** What feeds a function: a queue, or the stream of a table. */
interface Feed {
  readonly from: string;
  readonly worker: string;
  readonly concurrency: number | undefined;
}

/** An id of the template without what CDK adds to keep ids apart. */
const bare = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

function readFeeds(stage: (typeof STAGES)['dev' | 'prod']): readonly Feed[] {
  const template = templateOf(stage);
  const names = new Map(
    resourcesOf(template, 'AWS::Lambda::Function').map(({ id, properties }): [string, string] => [
      id,
      properties['Environment'].Variables.POWERTOOLS_SERVICE_NAME,
    ]),
  );
  return resourcesOf(template, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => {
    const [source, attribute] = properties['EventSourceArn']['Fn::GetAtt'];
    return {
      from: attribute === 'StreamArn' ? 'stream' : bare(source),
      worker: names.get(properties['FunctionName'].Ref) ?? 'nothing',
      concurrency: properties['ScalingConfig']?.MaximumConcurrency,
    };
  });
}

const STREAM = 'stream';
/** What keeps ends on the second, and emergencies from their filing to the first message about them. */
const LANES = {
  ends: 'TimersDueQueue',
  hints: 'UrgentHintsQueue',
  urgent: 'DeliveryQueuesUrgentWebhooksQueue',
} as const;
/** What a lapse sets off. */
const AFTER_A_LAPSE = ['dispatch-commits', 'project-views', 'note-overlaps'];

describe.each(Object.values(STAGES))('in $name', (stage) => {
  const feeds = readFeeds(stage);
  const queued = feeds.filter(({ from }) => from !== STREAM);
  const { due, dueDeliveries, hints, urgentDeliveries, deliveries, scans } = stage.concurrency;

  it('each lane has a queue of its own, and its own figure of runs', () => {
    const lanes = queued.filter(({ from }) => Object.values<string>(LANES).includes(from));
    expect(lanes).toHaveLength(3);
    expect(lanes).toEqual(
      expect.arrayContaining([
        { from: LANES.ends, worker: 'fire-due', concurrency: due },
        { from: LANES.hints, worker: 'hasten-orders', concurrency: hints },
        { from: LANES.urgent, worker: 'deliver-messages', concurrency: urgentDeliveries },
      ]),
    );
    const others = queued.filter((feed) => !lanes.includes(feed));
    const { concurrency } = stage;
    const expected = [
      { from: 'DeliveryQueuesWebhooksQueue', worker: 'deliver-messages', concurrency: deliveries },
      { from: 'DeliveryQueuesSlowWebhooksQueue', worker: 'deliver-messages', concurrency: concurrency.slowDeliveries },
      {
        from: 'DeliveryQueuesUrgentSlowWebhooksQueue',
        worker: 'deliver-messages',
        concurrency: concurrency.urgentSlowDeliveries,
      },
      { from: 'DeliveryQueuesHandoversQueue', worker: 'hand-over-messages', concurrency: concurrency.handovers },
      {
        from: 'DeliveryQueuesUrgentHandoversQueue',
        worker: 'hand-over-messages',
        concurrency: concurrency.urgentHandovers,
      },
      { from: 'DeliveryQueuesMailQueue', worker: 'send-mail', concurrency: concurrency.mail },
      { from: 'DeliveryQueuesUrgentMailQueue', worker: 'send-mail', concurrency: concurrency.urgentMail },
      { from: 'DeliveryQueuesAlertsQueue', worker: 'alert-on-call', concurrency: concurrency.alerts },
      { from: 'BouncesReturnedQueue', worker: 'record-bounces', concurrency: concurrency.bounces },
      { from: 'AttachmentsScansResultsQueue', worker: 'record-scans', concurrency: scans },
      { from: 'SuspensionsLooksQueue', worker: 'hold-doubted-orders', concurrency: concurrency.suspensions },
      { from: 'TimersDueDeliveriesQueue', worker: 'fire-due', concurrency: dueDeliveries },
    ];
    expect(others).toHaveLength(expected.length);
    expect(others).toEqual(expect.arrayContaining(expected));
  });

  it('every queue feeds one function, with a figure', () => {
    expect(new Set(queued.map(({ from }) => from)).size).toBe(queued.length);
    for (const { concurrency } of queued) expect(concurrency).toBeGreaterThanOrEqual(2);
  });

  it('what a lapse sets off comes from the stream, or by the ordinary lane of deliveries, and shares no queue with a lane', () => {
    const following = feeds.filter(({ worker }) => AFTER_A_LAPSE.includes(worker));
    expect(following.map(({ from }) => from)).toEqual(AFTER_A_LAPSE.map(() => STREAM));
    expect(feeds.filter(({ from }) => from === STREAM)).toHaveLength(AFTER_A_LAPSE.length);
    const ofLanes = queued.filter(({ from }) => Object.values<string>(LANES).includes(from));
    for (const { worker } of ofLanes) expect(AFTER_A_LAPSE).not.toContain(worker);
  });

  it('what answers officers, providers, persons and anyone is fed by no queue and no stream', () => {
    const serving = [...Object.keys(ROUTES), ...Object.keys(PAGES)];
    expect(serving).toEqual(
      expect.arrayContaining(['serve-contact-points', 'serve-pages-desks', 'serve-pages-persons']),
    );
    expect(feeds.filter(({ worker }) => serving.includes(worker))).toEqual([]);
  });
});

describe('in prod', () => {
  const { reservedConcurrency: kept, concurrency } = STAGES.prod;

  it.each([
    'serve-contact-points',
    'serve-affected-persons',
    'serve-pages-desks',
    'serve-pages-persons',
    'serve-providers',
  ] as const)('runs are kept for %s, which what follows from a lapse cannot take', (name) => {
    expect(kept[name]).toBeGreaterThanOrEqual(50);
  });

  it('and for each lane as many as its figure says: what is ordinary cannot take the runs of ends, or of what is urgent', () => {
    expect(kept['fire-due']).toBe(concurrency.due + concurrency.dueDeliveries);
    expect(kept['hasten-orders']).toBe(concurrency.hints);
    expect(kept['deliver-messages']).toBe(
      concurrency.deliveries +
        concurrency.urgentDeliveries +
        concurrency.slowDeliveries +
        concurrency.urgentSlowDeliveries,
    );
    expect(kept['send-mail']).toBe(concurrency.mail + concurrency.urgentMail);
  });

  it('and none for what follows from a lapse', () => {
    expect(Object.keys(kept).filter((name) => AFTER_A_LAPSE.includes(name))).toEqual([]);
  });
});
