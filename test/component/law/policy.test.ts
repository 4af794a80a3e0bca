import { expect, it } from 'vitest';
import { PublishedPolicy } from '../../../shared/contracts/api/public/policy.ts';
import { Stack } from '../../support/stack.ts';

const asked = () => new Stack().anyone({ method: 'GET', route: '/v1/policy' });

it('anyone may read the figures that bind; they may be kept for five minutes', async () => {
  const { status, headers, body } = await asked();
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'application/json',
    'public, max-age=300',
  ]);
  const { figures, law } = PublishedPolicy.parse(body);
  expect(figures).toContainEqual({
    name: 'clarification-expected-within',
    group: 'providers',
    unit: 'days',
    values: [5],
    bounds: 'An authority answers a provider’s question within this time, where the law ties nothing to the answer.',
    setBy: 'holdfast',
    after: 'Regulation (EU) 2023/1543, Article 11(5)',
  });
  expect(law).toContainEqual({
    law: 'EU-EPOC-PR',
    title: 'European Preservation Order (EPOC-PR)',
    period: 'initial',
    value: 60,
    unit: 'calendar-day',
    setBy: 'law',
    citation: 'Regulation (EU) 2023/1543, Article 11(1) and recital 60',
    mark: 'V',
  });
});
