import { expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { URGENCIES } from '../../shared/domain/delivery/urgency.ts';
import { WAYS } from '../../shared/domain/delivery/way.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const template = templateOf(STAGES.prod);
const [dashboard, ...others] = resourcesOf(template, 'AWS::CloudWatch::Dashboard');
/** As it is once every reference in it is a name: the id of what it refers to. */
const pieces: readonly unknown[] = dashboard?.properties['DashboardBody']['Fn::Join'][1] ?? [];
const text = pieces
  .map((piece) => (typeof piece === 'string' ? piece : String(Object.values(Object(piece)).flat()[0])))
  .join('');

interface Widget {
  readonly type: string;
  readonly properties: { readonly title: string; readonly query?: string; readonly metrics?: readonly unknown[][] };
}
const { widgets }: { widgets: readonly Widget[] } = JSON.parse(text);
const titled = (title: string) => widgets.find(({ properties }) => properties.title === title)?.properties;
const dimensionsIn = (metrics: readonly unknown[][] = []) => metrics.map((metric) => metric.slice(0, -1));

it('is one, and asks in the order of duty', () => {
  expect(others).toEqual([]);
  expect(widgets.map(({ properties: { title } }) => title)).toEqual([
    'Messages waiting, by lane',
    'Oldest, s',
    'Late: an hour old',
    'Given up: tried once a day',
    'Escalated: nobody acknowledged',
    'Acknowledged after, ms',
    'Attempts that failed',
    'First attempt after, ms: p99',
    'By provider, of the messages tried',
    'How attempts failed',
    'Ends, reminders and other work waiting',
    'Oldest of it, s',
    'Functions: errors',
    'Functions: throttled',
    'Answers 5xx: ours',
    'Answers 4xx: refused',
  ]);
});

it('shows every queue that works, every function and every API', () => {
  const working = resourcesOf(template, 'AWS::SQS::Queue').filter(({ properties }) => properties['RedrivePolicy']);
  const waiting = ['Messages waiting, by lane', 'Ends, reminders and other work waiting'];
  expect(waiting.flatMap((title) => titled(title)?.metrics ?? [])).toHaveLength(working.length);
  const functions = resourcesOf(template, 'AWS::Lambda::Function');
  expect(titled('Functions: errors')?.metrics).toHaveLength(functions.length);
  expect(titled('Answers 5xx: ours')?.metrics).toHaveLength(resourcesOf(template, 'AWS::ApiGatewayV2::Api').length);
});

it.each([
  ['Late: an hour old', 'late'],
  ['Given up: tried once a day', 'givenUp'],
  ['Escalated: nobody acknowledged', 'escalationSteps'],
  ['Attempts that failed', 'attemptsFailed'],
])('%s, for each class and way', (title, measure) => {
  expect(dimensionsIn(titled(title)?.metrics)).toEqual(
    URGENCIES.flatMap((urgency) => WAYS.map((way) => ['Holdfast', measure, 'class', urgency, 'way', way])),
  );
});

it('asks the log for providers, which no metric is told apart by', () => {
  expect(titled('By provider, of the messages tried')?.query).toMatch(
    /^SOURCE 'DeliveriesDeliverLog\w+' .* by provider/s,
  );
  expect(text).not.toMatch(/"provider","/);
});
