import { PARTITIONS } from '../../deployment/tables.ts';
import type { Digest } from '../../domain/digest.ts';
import { makeKey } from './keys.ts';

const { visits, drafts } = PARTITIONS.pages;

/** The keys of the table of pages. They stand apart from those of all others: the function that has them reaches none of those. */
export const visitKey = {
  /** A visit of a person to their case. */
  visit: (visit: Digest) => makeKey(visits + visit, 'visit'),
  /** What was typed in it, by the name of the form. */
  draft: (visit: Digest, form: string) => makeKey(drafts + visit, form),
  drafts: (visit: Digest) => drafts + visit,
} as const;
