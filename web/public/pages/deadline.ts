import { html } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { isZone } from '../../steps/dates.ts';
import { renderIn } from '../../steps/passages.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import { isDay, isTime, readWallClock } from '../../steps/wall-clock.ts';
import { LAW_TITLES } from '../laws.ts';
import { showEnd } from '../parts/deadline-end.ts';
import { isPeriod, showQuestion } from '../parts/deadline-form.ts';
import type { Shown, Step, Visitor, WordKey } from '../step.ts';

interface Question {
  readonly instrument: string;
  readonly period: string;
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  readonly state: string;
  readonly days: string;
  readonly count: string;
  readonly variant: string;
}

const padded = (text: string, length: number): string => text.trim().padStart(length, '0');

function readQuestion({ typed }: Visitor): Question {
  const line = (name: string): string => typedIn(typed, name).trim();
  return {
    instrument: line('law'),
    period: line('period'),
    date: `${line('date-year')}-${padded(line('date-month'), 2)}-${padded(line('date-day'), 2)}`,
    time: line('time'),
    zone: line('zone'),
    state: line('state'),
    days: line('days'),
    count: line('count'),
    variant: line('variant'),
  };
}

const WHOLE = /^[1-9]\d{0,5}$/;
const isNumberOrNothing = (text: string): boolean => text === '' || WHOLE.test(text);

function findFaults({ words }: Visitor, question: Question): readonly FieldFault[] {
  const checks: readonly (readonly [string, boolean, WordKey])[] = [
    ['law', Object.hasOwn(LAW_TITLES, question.instrument), 'deadline.law-none'],
    ['period', isPeriod(question.period), 'deadline.period-none'],
    ['date', isDay(question.date), 'deadline.date-wrong'],
    ['time', isTime(question.time), 'deadline.time-wrong'],
    ['zone', isZone(question.zone), 'deadline.zone-wrong'],
    ['days', isNumberOrNothing(question.days), 'deadline.number-wrong'],
    ['count', isNumberOrNothing(question.count), 'deadline.number-wrong'],
  ];
  return checks.flatMap(([field, isRight, key]) => (isRight ? [] : [{ field, text: words.text(key) }]));
}

/** The fields, by what points to them in a request to the API. */
const FIELDS = {
  '/instrument': 'law',
  '/period': 'period',
  '/startsAt': 'date',
  '/zone': 'zone',
  '/state': 'state',
  '/count': 'count',
  '/days': 'days',
  '/variant': 'variant',
} as const;

/** What is said of each refusal; the last say a figure as well, in the API's own words. */
const SAID = {
  'period-not-defined': 'deadline.fault.period-not-defined',
  'figure-unknown': 'deadline.fault.figure-unknown',
  'calendar-not-covered': 'deadline.fault.calendar-not-covered',
  'zone-unknown': 'deadline.zone-wrong',
  'invalid-instant': 'deadline.date-wrong',
  'length-not-offered': 'deadline.fault.length-not-offered',
  'extension-not-allowed': 'deadline.fault.extension-not-allowed',
  'period-beyond-cap': 'deadline.fault.period-beyond-cap',
  'period-below-floor': 'deadline.fault.period-below-floor',
  'invalid-request': 'deadline.number-wrong',
} as const satisfies Readonly<Record<string, WordKey>>;
const WITH_FIGURE: ReadonlySet<string> = new Set(['extension-not-allowed', 'period-beyond-cap', 'period-below-floor']);

type Refused = keyof typeof SAID;
const REFUSED = Object.keys(SAID) as readonly Refused[];

function tellRefusal(visitor: Visitor, refusal: ApiRefusal): readonly FieldFault[] {
  const { words } = visitor;
  const code = REFUSED.find((one) => one === refusal.code);
  return refusal.faults.flatMap(({ pointer, detail }): readonly FieldFault[] => {
    const field = FIELDS[pointer as keyof typeof FIELDS];
    if (field === undefined || code === undefined) return [];
    const said = words.text(field === 'variant' ? 'deadline.fault.variant' : SAID[code]);
    return [{ field, text: WITH_FIGURE.has(code) ? html`${said} ${renderIn(visitor, 'en', detail)}` : said }];
  });
}

async function compute(visitor: Visitor): Promise<Shown> {
  const question = readQuestion(visitor);
  const faults = findFaults(visitor, question);
  const { period } = question;
  if (faults.length > 0 || !isPeriod(period)) return showQuestion(visitor, faults);
  const { instrument, date, time, zone, state, days, count, variant } = question;
  const startsAt = new Date(readWallClock(date, time, zone)).toISOString();
  const body = {
    instrument,
    period,
    startsAt,
    zone,
    ...(state !== '' && { state }),
    ...(days !== '' && { days: Number(days) }),
    ...(count !== '' && { count: Number(count) }),
    ...(variant !== '' && { variant }),
  };
  const answer = await unlessRefused(visitor.ask('POST /v1/deadlines', { body }), ...REFUSED);
  if (!(answer instanceof ApiRefusal)) return showEnd(visitor, answer, { period, startsAt, days, count });
  const told = tellRefusal(visitor, answer);
  if (told.length === 0) throw answer;
  return showQuestion(visitor, told);
}

/** When a period of the law ends, for whoever wants to know. */
export const deadline: Step = { show: (visitor) => showQuestion(visitor), take: compute };
