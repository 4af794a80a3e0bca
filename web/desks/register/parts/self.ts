import { memberOf } from '../../orders/parts/members.ts';
import type { DeskVisitor } from '../../step.ts';

/** Whether an id on record is that of whoever sits here, under whichever of their accounts. */
export type IsOwn = (person: string) => boolean;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Who sits here, as the roster names them: a registrar with two accounts is one person. Nobody of oversight proposes anything. */
export async function askForSelf({ ask, acting }: DeskVisitor): Promise<IsOwn> {
  if (acting.role !== 'registrar') return () => false;
  const named = { kind: 'roster', entryId: 'registrars' };
  const { entry } = await ask('GET /v1/directory/entries/{kind}/{entryId}', { named });
  const own = listOf(memberOf(entry, 'registrars')).find(
    (one) => memberOf(one, 'person') === acting.person || listOf(memberOf(one, 'accounts')).includes(acting.person),
  );
  const ids = [acting.person, memberOf(own, 'person'), ...listOf(memberOf(own, 'accounts'))];
  return (person) => ids.includes(person);
}
