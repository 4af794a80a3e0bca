import { type OfficialsKey, openOfficial } from '../../domain/officials.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';

/** What a second officer said of an order before it was issued, or saw of it. */
export type SecondOfficers = Pick<OrderState, 'secondedBy' | 'sight'>;

/** The same with the ids that people sign in with, for as long as those of the record open. */
export async function openSecondOfficers(officials: OfficialKeyReader, state: OrderState): Promise<SecondOfficers> {
  const { orderId, secondedBy, sight } = state;
  const isNamed = secondedBy !== undefined || sight?.status === 'seen';
  const key = isNamed && state.officials === 'sealed' ? await officials.open(orderId) : undefined;
  const open = (id: string): string => openWith(key, state, id);
  return {
    ...(secondedBy && { secondedBy: { ...secondedBy, person: open(secondedBy.person) } }),
    ...(sight && { sight: sight.status === 'seen' ? { ...sight, person: open(sight.person) } : sight }),
  };
}

/** By which id whoever filed it signs in, for as long as that of the record opens. */
export async function openFiler(officials: OfficialKeyReader, state: OrderState): Promise<string> {
  const key = state.officials === 'sealed' ? await officials.open(state.orderId) : undefined;
  return openWith(key, state, state.issuer.person);
}

const openWith = (key: OfficialsKey | undefined, { orderId }: OrderState, id: string): string =>
  key instanceof Uint8Array ? openOfficial(key, orderId, id) : id;
