import { expect, it } from 'vitest';
import { findIncident, isIncidentStillSo, listIncidentNews } from '../../../../shared/domain/news/of-incident.ts';
import { isStillSo } from '../../../../shared/domain/news/told.ts';
import { at } from '../../../support/builders.ts';
import { STORIES } from '../../../support/order-story.ts';

const NOON = at('2026-11-20T12:00:00Z');
const ONE = at('2026-11-20T13:00:00Z');
const OPEN = { owner: 'prv-demo', endpoint: 'inbox', openedAt: NOON };
const CLOSED = { ...OPEN, closedAt: ONE };
const running = STORIES.running();

it.each`
  incident                                        | kind                  | to
  ${OPEN}                                         | ${'endpoint-failing'} | ${['authority', 'provider']}
  ${CLOSED}                                       | ${'endpoint-well'}    | ${['authority', 'provider']}
  ${{ ...OPEN, endpoint: 'mail:duty' }}           | ${'endpoint-failing'} | ${['authority', 'provider']}
  ${{ ...OPEN, endpoint: 'on-call:night' }}       | ${'endpoint-failing'} | ${['authority', 'provider']}
  ${{ ...OPEN, endpoint: 'authority-on-call:x' }} | ${'endpoint-failing'} | ${['authority']}
`('an incident of $incident.endpoint is told as $kind to $to', ({ incident, kind, to }) => {
  const told = listIncidentNews(incident, running.state);
  expect(told.map((news) => news.to.kind)).toEqual(to);
  for (const news of told) {
    expect(news.kind).toBe(kind);
    expect(findIncident(news)).toEqual({ endpoint: incident.endpoint, openedAt: NOON });
    expect(isStillSo(news, running.state, running.at)).toBe(true);
  }
});

it('names the authority of the order, and the provider whose endpoint it is', () => {
  const { authority } = running.state;
  expect(listIncidentNews(OPEN, running.state).map(({ to }) => to)).toEqual([
    { kind: 'authority', authority },
    { kind: 'provider', provider: 'prv-demo' },
  ]);
});

it('tells nothing about an order that is erased', () => {
  expect(listIncidentNews(OPEN, STORIES.erased().state)).toEqual([]);
});

it('finds none in other news', () => {
  expect(findIncident({ kind: 'delivery-given-up', instance: '1.inbox' })).toBeUndefined();
});

it.each`
  kind                  | latest                          | isStill
  ${'endpoint-failing'} | ${OPEN}                         | ${true}
  ${'endpoint-failing'} | ${CLOSED}                       | ${false}
  ${'endpoint-failing'} | ${{ ...OPEN, openedAt: ONE }}   | ${false}
  ${'endpoint-failing'} | ${undefined}                    | ${false}
  ${'endpoint-well'}    | ${OPEN}                         | ${false}
  ${'endpoint-well'}    | ${CLOSED}                       | ${true}
  ${'endpoint-well'}    | ${{ ...CLOSED, openedAt: ONE }} | ${false}
  ${'endpoint-well'}    | ${undefined}                    | ${false}
`('$kind is still so while its own incident is the latest and says it: $isStill', ({ kind, latest, isStill }) => {
  expect(isIncidentStillSo({ kind, instance: '' }, NOON, latest)).toBe(isStill);
});
