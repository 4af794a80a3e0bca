import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../instant.ts';
import { OF_AUTHORITIES, OF_HOLDS } from './of-holds.ts';
import { OF_NOTICE, OF_OBJECTIONS, OF_PERSONS } from './of-persons.ts';
import { OF_DELIVERY, OF_OVERSIGHT, OF_PROVIDERS } from './of-service.ts';
import { type FigurePath, type Row, SOURCE, type Writing } from './row.ts';

export const FIGURE_GROUPS = [
  'holds',
  'notice',
  'objections',
  'persons',
  'authorities',
  'providers',
  'oversight',
  'delivery',
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** Every figure by whom it is for, under the name that callers know it by: names are never changed, nor used again. */
export const PUBLISHED = {
  holds: OF_HOLDS,
  notice: OF_NOTICE,
  objections: OF_OBJECTIONS,
  persons: OF_PERSONS,
  authorities: OF_AUTHORITIES,
  providers: OF_PROVIDERS,
  oversight: OF_OVERSIGHT,
  delivery: OF_DELIVERY,
} as const satisfies Record<FigureGroup, Readonly<Record<string, Row>>>;

type Groups = (typeof PUBLISHED)[FigureGroup];
type NameIn<G> = G extends unknown ? keyof G & string : never;
type PathIn<G> = G extends Readonly<Record<string, Row>> ? G[keyof G]['of'] : never;

export type FigureName = NameIn<Groups>;
/** A figure that nobody is told of: there is none, or a test of types fails. */
export type Untold = Exclude<FigurePath, PathIn<Groups>>;

export const FIGURE_UNITS = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'count',
  'bytes',
  'prefix',
  'part',
  'choice',
] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** One number or word, or several where the figure is a list. */
type Values = readonly (number | string)[];

export interface PublishedFigure {
  readonly name: string;
  readonly group: FigureGroup;
  readonly unit: FigureUnit;
  readonly values: Values;
  readonly bounds: string;
  readonly after?: string | undefined;
}

/** The longest first. */
const TIMES = [
  ['days', DAY_MS],
  ['hours', HOUR_MS],
  ['minutes', MINUTE_MS],
  ['seconds', SECOND_MS],
] as const;

const OTHERS = {
  s: 'seconds',
  days: 'days',
  count: 'count',
  bytes: 'bytes',
  prefix: 'prefix',
  part: 'part',
  choice: 'choice',
} as const satisfies Record<Exclude<Writing, 'ms'>, FigureUnit>;

/** In the longest unit in which every value is a whole number. */
function spellTimes(values: readonly number[]): Pick<PublishedFigure, 'unit' | 'values'> {
  const [unit, ms] = TIMES.find(([, length]) => values.every((value) => value % length === 0)) ?? [
    'seconds',
    SECOND_MS,
  ];
  return { unit, values: values.map((value) => value / ms) };
}

const isNumber = (value: number | string): value is number => typeof value === 'number';

type Written = number | string | readonly number[] | Readonly<Record<string, number>>;
type Entry = readonly [path: string, values: Values];

const isList = (value: Written): value is readonly number[] => Array.isArray(value);

function spread(key: string, value: Written): readonly Entry[] {
  if (typeof value !== 'object') return [[key, [value]]];
  if (isList(value)) return [[key, value]];
  return Object.entries(value).map(([member, one]) => [`${key}.${member}`, [one]]);
}

/** Each figure by its path. */
export const listSource = (): readonly Entry[] =>
  Object.entries<Written>(SOURCE).flatMap(([key, value]) => spread(key, value));

/** Every figure with what it bounds, group by group. */
export function listFigures(): readonly PublishedFigure[] {
  const source = new Map(listSource());
  return FIGURE_GROUPS.flatMap((group) =>
    Object.entries<Row>(PUBLISHED[group]).map(([name, { of, as, bounds, after }]) => {
      const values = source.get(of) ?? [];
      const spelled = as === 'ms' ? spellTimes(values.filter(isNumber)) : { unit: OTHERS[as], values };
      return { name, group, ...spelled, bounds, after };
    }),
  );
}
