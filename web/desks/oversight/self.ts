import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { memberOf } from '../orders/parts/members.ts';
import type { DeskVisitor } from '../step.ts';
import type { InTwos } from './two.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether one human stands under both ids, by the entry that lists who acts for oversight. */
const areOne = (entry: unknown, ids: readonly string[]): boolean =>
  listOf(memberOf(entry, 'overseers')).some((one) => {
    const known = [memberOf(one, 'person'), ...listOf(memberOf(one, 'accounts'))];
    return ids.every((id) => known.includes(id));
  });

/**
 * Whether whoever sits here asked for it: under this account, or under another where the directory lists who acts for oversight. What
 * waits for nobody any more is looked up for nobody.
 */
export async function isAskedBySelf({ ask, acting }: DeskVisitor, { standing, askedBy }: InTwos): Promise<boolean> {
  if (askedBy === acting.person || standing !== 'awaiting-confirmation') return askedBy === acting.person;
  const named = { kind: 'office', entryId: 'oversight' };
  const asked = ask('GET /v1/directory/entries/{kind}/{entryId}', { named });
  const view = await unlessRefused(asked, 'directory-entry-unknown');
  return !(view instanceof ApiRefusal) && areOne(view.entry, [askedBy, acting.person]);
}
