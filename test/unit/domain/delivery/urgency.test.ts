import { expect, it } from 'vitest';
import { urgencyOf } from '../../../../shared/domain/delivery/urgency.ts';
import type { Phase } from '../../../../shared/domain/order/record/state.ts';

it.each`
  type                        | emergency | kind         | urgency        | why
  ${'order.issued'}           | ${true}   | ${'issued'}  | ${'emergency'} | ${'nobody keeps anything yet'}
  ${'message.sent'}           | ${true}   | ${'running'} | ${'emergency'} | ${'whatever is told while it runs'}
  ${'order.released'}         | ${true}   | ${'ended'}   | ${'routine'}   | ${'keeping longer harms nobody’s data'}
  ${'order.issued'}           | ${false}  | ${'issued'}  | ${'urgent'}    | ${'it starts a hold'}
  ${'order.extended'}         | ${false}  | ${'running'} | ${'urgent'}    | ${'it moves an end'}
  ${'order.continued'}        | ${false}  | ${'running'} | ${'urgent'}    | ${'likewise'}
  ${'order.reminder'}         | ${false}  | ${'issued'}  | ${'routine'}   | ${'it says again what another said'}
  ${'order.lapsed'}           | ${false}  | ${'ended'}   | ${'routine'}   | ${'thousands end in one instant'}
  ${'notice.relay-requested'} | ${false}  | ${'running'} | ${'routine'}   | ${'it has days'}
`('$type of an order $kind, emergency $emergency: $urgency ($why)', ({ type, emergency, kind, urgency }) => {
  expect(urgencyOf(type, { emergency, phase: { kind } as Phase })).toBe(urgency);
});
