import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import { LAW } from '../../../shared/domain/law/law.ts';
import { HOLD_POLICY } from '../../../shared/domain/policy/holds.ts';

const LAW_FOLDER = new URL('../../../shared/domain/law/', import.meta.url);
/** Where the name stands; of itself it says nothing. */
export const NAMED_IN = 'periods/rule-set.ts';

/**
 * What the version of the rules is made of: every figure of every row, every day of the calendars, which end a disputed day leaves, and
 * the code that counts. A change of any of them, were it a comment beside a count, is another version: better one name too many than one
 * name for two answers.
 */
export function digestRules(): string {
  const rows = Object.values(LAW).map(({ periods, computation, firstDay, continuation }) => ({
    periods,
    computation,
    firstDay,
    continuation,
  }));
  const counting = ['calendars', 'periods']
    .flatMap((folder) => readdirSync(new URL(folder, LAW_FOLDER)).map((name) => `${folder}/${name}`))
    .filter((path) => path !== NAMED_IN)
    .sort()
    .map((path) => [path, readFileSync(new URL(path, LAW_FOLDER), 'utf8')]);
  const all = canonicalJson({ rows, counting, disputedEndApplied: HOLD_POLICY.disputedEndApplied });
  return createHash('sha256').update(all).digest('hex').slice(0, 12);
}

/** The file that names the version: the day it was made, and its digest. One that holds stays, with its day. */
export function nameRules(named: string, today: string): string {
  const digest = digestRules();
  return named.includes(`-${digest}'`) ? named : named.replace(/'\d{4}-\d{2}-\d{2}[^']*'/, `'${today}-${digest}'`);
}
