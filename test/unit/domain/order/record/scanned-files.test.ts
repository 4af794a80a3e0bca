import { expect, it } from 'vitest';
import type { OrderEvent } from '../../../../../shared/domain/order/record/events.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { evolve } from '../../../../support/rules.ts';

it('a search for malware is of one file, and of no other of the same objection', () => {
  const { state: held, at } = STORIES.running();
  const challenge = { id: 'c1', review: `${held.orderId}.r1`, attachments: [] };
  const state = { ...held, rights: { ...held.rights, challenges: [challenge] } } as unknown as OrderState;
  const added = (attachment: string) =>
    ({
      type: 'attachment.added',
      at,
      challenge: challenge.id,
      attachment,
      media: 'application/pdf',
      size: 1,
      digest: `sha256:${'0'.repeat(64)}`,
    }) as unknown as OrderEvent;
  const both = ['a1', 'a2'].reduce((so: OrderState, name) => evolve(so, added(name)), state);
  const scanned = { type: 'attachment.scanned', at, challenge: challenge.id, attachment: 'a2', result: 'clean' };
  const after = evolve(both, scanned as unknown as OrderEvent);
  expect(after.rights.challenges[0]?.attachments).toMatchObject([{ id: 'a1' }, { id: 'a2', scan: 'clean' }]);
  expect(after.rights.challenges[0]?.attachments[0]?.scan).toBeUndefined();
});
