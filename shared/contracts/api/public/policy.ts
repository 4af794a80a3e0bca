import * as z from 'zod/mini';
import { LAW_IDS } from '../../../domain/law/law.ts';
import { FIGURE_GROUPS, FIGURE_UNITS, type FigureName as Name } from '../../../domain/published/figures.ts';

/** One figure of Holdfast itself, for where the law is silent; times are elapsed time, not days of a calendar. */
const PolicyFigure = z.strictObject({
  /** Never changed, and never used for another. */
  name: z.string(),
  /** Whom it is for, or what. */
  group: z.enum(FIGURE_GROUPS),
  /** `prefix`: bits of a network's prefix · `part`: of a whole · `choice`: a word for one of several ways. */
  unit: z.enum(FIGURE_UNITS),
  /** One; several where the figure is a list. */
  values: z.array(z.union([z.number(), z.string()])),
  /** What it bounds, in one plain sentence. */
  bounds: z.string(),
  setBy: z.literal('holdfast'),
  /** The law or standard it was modelled on or made room for; it is law nowhere here. */
  after: z.optional(z.string()),
});

/** One figure of a law; how it is counted, `POST /v1/deadlines` says. */
const LawFigure = z.strictObject({
  law: z.enum(LAW_IDS),
  title: z.string(),
  period: z.string(),
  /** Where the law gives one length for each case. */
  variant: z.optional(z.enum(['domestic', 'foreign'])),
  value: z.int(),
  unit: z.enum(['hour', 'calendar-day', 'working-day', 'week', 'month', 'year']),
  setBy: z.literal('law'),
  citation: z.string(),
  /** `V` checked against the law's text, `P` in part, `U` not. */
  mark: z.enum(['V', 'P', 'U']),
});

/** `GET /v1/policy`: every figure that is the same in every deployment. */
export const PublishedPolicy = z.strictObject({ figures: z.array(PolicyFigure), law: z.array(LawFigure) });

export type PublishedPolicy = z.infer<typeof PublishedPolicy>;
export type PolicyFigure = z.infer<typeof PolicyFigure>;
export type LawFigure = z.infer<typeof LawFigure>;

/** The names there are, for whoever says what they bound in other words. */
export type FigureName = Name;
