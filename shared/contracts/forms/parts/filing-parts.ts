import * as z from 'zod/mini';
import type { DayInForm, MomentInForm, TargetFacts } from '../../../domain/filing/facts.ts';
import { instant } from '../../../domain/instant.ts';
import type { DataCategory } from '../../../domain/law/terms/data-category.ts';
import { once } from '../../border/once.ts';
import type { Identifier } from './identifiers.ts';

const MAX_PROVIDERS = 20;

/** Whom a filing is addressed to: each gets an order of its own. */
export const recipients = <T extends { provider: string }, I>(recipient: z.core.$ZodType<T, I>) =>
  z.array(recipient).check(
    z.minLength(1),
    z.maxLength(MAX_PROVIDERS),
    once('names a provider', ({ provider }) => provider),
  );

/** How long the authority asks to hold, in calendar days; left out: as long as the law's own figure. */
export const HoldDays = z.int().check(z.minimum(1), z.maximum(10_000));

/** Targets by the ids under which providers report on them, in the form's order. */
export const toTargetFacts = (
  identifiers: readonly { readonly type: string }[],
  categories: readonly DataCategory[],
): TargetFacts[] => identifiers.map(({ type }, index) => ({ id: `t${index + 1}`, type, categories }));

export const toDayInForm = (day: string, pointer: string): DayInForm => ({ day, pointer });

/** The moment a stretch of data begins; none when the form leaves it out. */
export const toBeginnings = (start: string | undefined, pointer: string): MomentInForm[] =>
  start === undefined ? [] : [{ at: instant(Date.parse(start)), pointer }];

type Dated = Pick<Identifier, 'timestamp' | 'timeRange'>;

/** Every moment that the identifiers of a form carry themselves. */
export const beginningsOf = (identifiers: readonly Dated[], pointer: string): MomentInForm[] =>
  identifiers.flatMap(({ timestamp, timeRange }, index) => [
    ...toBeginnings(timestamp, `${pointer}/${index}/timestamp`),
    ...toBeginnings(timeRange?.start, `${pointer}/${index}/timeRange/start`),
  ]);
