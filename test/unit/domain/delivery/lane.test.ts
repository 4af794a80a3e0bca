import { expect, it } from 'vitest';
import { isUrgent } from '../../../../shared/domain/delivery/lane.ts';
import type { Phase } from '../../../../shared/domain/order/record/state.ts';

it.each`
  emergency | kind           | urgent   | why
  ${true}   | ${'issued'}    | ${true}  | ${'nobody has received it yet'}
  ${true}   | ${'running'}   | ${true}  | ${'its hold runs'}
  ${true}   | ${'continued'} | ${true}  | ${'it runs on'}
  ${true}   | ${'ended'}     | ${false} | ${'thousands may have ended in that instant'}
  ${false}  | ${'issued'}    | ${false} | ${'it is no emergency'}
  ${false}  | ${'ended'}     | ${false} | ${'it is none, and over'}
`('an order $kind, emergency $emergency: urgent $urgent ($why)', ({ emergency, kind, urgent }) => {
  expect(isUrgent({ emergency, phase: { kind } as Phase })).toBe(urgent);
});
