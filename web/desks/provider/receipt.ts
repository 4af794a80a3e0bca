import { type Typed, typedIn } from '../../steps/typed.ts';

/** Where the receipt of the last objection is kept for the session, and can be had. */
export const receiptPath = (orderId: string): `/${string}` => `/provider/orders/${orderId}/documents/receipt.jws`;

/** That receipt; `undefined` where none is kept any more. */
export function findReceipt(kept: Readonly<Record<string, Typed>>, orderId: string): string | undefined {
  const receipt = typedIn(kept[receiptPath(orderId)] ?? {}, 'receipt');
  return receipt === '' ? undefined : receipt;
}
