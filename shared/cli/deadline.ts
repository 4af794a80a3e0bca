import { parseArgs } from 'node:util';
import { DeadlineRequest, questionOf } from '../contracts/api/public/deadlines.ts';
import { parse } from '../contracts/border/parse.ts';
import { LAW_IDS } from '../domain/law/law.ts';
import { computeDeadline } from '../domain/law/periods/deadline.ts';
import { HoldfastError } from '../errors.ts';
import { toDeadlineAnswer } from '../views/deadline.ts';
import { explainComputation } from './explain.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run deadline -- <instrument> <period> <start> --zone <IANA zone> [--state <country>]
         [--days <n>] [--count <n>] [--variant domestic|foreign | --foreign] [--json]

  npm run deadline -- EU-EPOC-PR initial 2026-11-20T17:10+01:00 --zone Europe/Berlin --state DE

instruments: ${LAW_IDS.join(', ')}
periods: initial, extension, clarification, ex-post-validation, enforcement-decision, review-filing, review-decision,
those the instrument has. For an extension the start is that of the initial period. --days: how long the authority asks to
hold, where the law leaves that to it.`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      zone: { type: 'string' },
      state: { type: 'string' },
      count: { type: 'string' },
      days: { type: 'string' },
      variant: { type: 'string' },
      foreign: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [instrument, period, startsAt, ...more] = positionals;
  if (values.help || startsAt === undefined || more.length > 0) throw new Error(USAGE);
  const { zone, state, count, days, foreign, variant = foreign ? 'foreign' : undefined } = values;
  const request = parse(DeadlineRequest, {
    instrument,
    period,
    startsAt,
    zone,
    ...(state !== undefined && { state }),
    ...(count !== undefined && { count: Number(count) }),
    ...(days !== undefined && { days: Number(days) }),
    ...(variant !== undefined && { variant }),
  });
  const computed = computeDeadline(questionOf(request));
  console.log(values.json ? JSON.stringify(toDeadlineAnswer(computed), null, 2) : explainComputation(computed));
}

try {
  main();
} catch (error) {
  if (error instanceof HoldfastError) console.error(error.code);
  stopWith(error);
}
