import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { memberOf } from '../orders/parts/members.ts';
import type { DeskVisitor } from '../step.ts';
import type { InTwos } from './two.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Everything that whoever sits here is known by, where the directory lists who acts for oversight: a human with two accounts is one. */
async function listOwnIds({ ask, acting }: DeskVisitor): Promise<readonly unknown[]> {
  const named = { kind: 'office', entryId: 'oversight' };
  const asked = ask('GET /v1/directory/entries/{kind}/{entryId}', { named });
  const view = await unlessRefused(asked, 'directory-entry-unknown');
  if (view instanceof ApiRefusal) return [acting.person];
  const known = listOf(memberOf(view.entry, 'overseers')).map((one) => [
    memberOf(one, 'person'),
    ...listOf(memberOf(one, 'accounts')),
  ]);
  return known.find((ids) => ids.includes(acting.person)) ?? [acting.person];
}

/** Whether whoever sits here is one of those. The directory is asked only where this account is none of them. */
export async function isAmong(visitor: DeskVisitor, ids: readonly string[]): Promise<boolean> {
  if (ids.includes(visitor.acting.person)) return true;
  const own = await listOwnIds(visitor);
  return ids.some((id) => own.includes(id));
}

/** Whether whoever sits here asked for it. What waits for nobody any more is looked up for nobody. */
export const isAskedBySelf = async (visitor: DeskVisitor, { standing, askedBy }: InTwos): Promise<boolean> =>
  standing === 'awaiting-confirmation' && (await isAmong(visitor, [askedBy]));
