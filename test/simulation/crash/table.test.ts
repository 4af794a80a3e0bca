import { describe, expect, it } from 'vitest';
import { TIME_IN_LIFE } from '../../../shared/domain/order/life/time-in-life.ts';
import { DEADLINE, POST_ROUTES } from '../../support/post-routes.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';
import { tryPoint, walkUntouched } from './crash-points.ts';
import { isJob, type RequestScenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/** Routes whose runs are no scenario, with the reason. */
const ROUTES_LEFT_OUT: Readonly<Record<string, string>> = {
  'POST /v1/deadlines': 'it calls no port: the law is in the program',
};

/** What time brings in no run of a scenario, with the reason. */
const EVENTS_LEFT_OUT: Readonly<Record<string, string>> = {
  'notice.waived': 'it stands in the commit of the end itself, which scenarios of withdrawals and of expiry try',
};

describe('the table of scenarios', () => {
  const routes = new Set<string>(SCENARIOS.flatMap((one) => (isJob(one) ? [] : [one.route])));
  const jobs = new Set<string>(SCENARIOS.flatMap((one) => (isJob(one) ? [one.job] : [])));
  const brought = new Set<string>(SCENARIOS.flatMap((one) => (isJob(one) ? [one.brings ?? []].flat() : [])));

  it('names each scenario once', () => {
    const names = SCENARIOS.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('has every route that takes a body, or says why not', () => {
    const missing = POST_ROUTES.map(({ name }) => name).filter((name) => !routes.has(name));
    expect(missing).toEqual(Object.keys(ROUTES_LEFT_OUT));
  });

  it('has every function that nobody calls', () => {
    expect(Object.keys(new Workers(new Stack()).functions).filter((job) => !jobs.has(job))).toEqual([]);
  });

  it('has all that time alone brings, or says why not', () => {
    expect(Object.keys(TIME_IN_LIFE).filter((type) => !brought.has(type))).toEqual(Object.keys(EVENTS_LEFT_OUT));
  });

  it('takes no scenario that proves nothing', async () => {
    const body = { ...DEADLINE };
    const headers = { 'content-type': 'application/json' };
    const idle: RequestScenario = {
      name: 'asks when a period ends',
      route: 'POST /v1/deadlines',
      answer: 200,
      prepare:
        async ({ stack }) =>
        () =>
          stack.anyone({ method: 'POST', route: '/v1/deadlines', headers, body }),
    };
    await expect(walkUntouched(idle)).rejects.toThrow('its run calls no port');
  });

  it('takes no scenario that goes wrong by itself', async () => {
    const [first] = SCENARIOS.filter((one) => !isJob(one));
    await expect(walkUntouched({ ...(first as RequestScenario), answer: 418 })).rejects.toThrow('without a fault');
  });

  it('tells what stands in half', async () => {
    const found = SCENARIOS.find(({ name }) => name === 'files for two providers');
    if (!found || isJob(found)) throw new Error('nobody files for two providers');
    const { between: _, ...bare } = found;
    const reference = await walkUntouched(bare);
    const call = reference.calls.findIndex(({ port }) => port === 'orders.append') + 1;
    const point = { runs: [[{ call, fault: 'crash-after' }]], isGivenUp: true } as const;
    expect((await tryPoint(bare, reference, point)).length).toBeGreaterThan(0);
    expect(await tryPoint(found, reference, point)).toEqual([]);
  });
});
