import { expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const findSchedules = (stage: 'dev' | 'prod') =>
  resourcesOf(templateOf(STAGES[stage]), 'AWS::Scheduler::Schedule').filter(({ id }) => id.startsWith('SelfTest'));

it('files each week where orders are real, and looks half an hour later', () => {
  expect(findSchedules('prod').map(({ properties }) => properties)).toMatchObject([
    { ScheduleExpression: 'cron(0,30 9 ? * WED *)', ScheduleExpressionTimezone: 'Etc/UTC' },
  ]);
});

it('leaves it to whoever tries it elsewhere', () => {
  expect(findSchedules('dev')).toEqual([]);
});
