import { expect, it } from 'vitest';
import { readMailTag, writeMailTag } from '../../../../shared/domain/delivery/mail-tag.ts';
import { aDelivery, anOrderId } from '../../../support/builders.ts';

it('says which attempt at which delivery a mail is, in letters that every relay takes', () => {
  const endpoint = `mail:${'duty-desk_1.night'.repeat(3)}`;
  const tag = writeMailTag(aDelivery({ endpoint, message: 12, attempts: 3 }));
  expect(tag).toMatch(/^[\w.-]{1,256}$/);
  expect(readMailTag(tag)).toEqual({ orderId: anOrderId(), message: 12, number: 3, endpoint });
});

it.each(['', 'newsletter', 'ord_1.2.3.bWFpbA', 'a.1.2.bWFpbA', `${anOrderId()}.1.bWFpbA`, `${anOrderId()}.1.2.`])(
  'finds none of ours in %j',
  (tag) => {
    expect(readMailTag(tag)).toBeUndefined();
  },
);
