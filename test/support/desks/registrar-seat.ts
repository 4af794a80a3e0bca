import { expect } from 'vitest';
import type { Fields, Looked, Seat } from './seat.ts';

/** Fills in a form, looks at what will be sent, and sends it: nothing is sent before. */
export async function carryOut(seat: Seat, path: string, typed: Fields): Promise<Looked> {
  const check = await seat.send(await seat.open(path), { ...typed, check: 'yes' });
  expect(check.status, check.text).toBe(200);
  expect(check.text).toContain('Nothing has been sent yet');
  return await seat.send(check, { send: 'yes' });
}

/** Presses the only button of a page. */
export const press = async (seat: Seat, path: string): Promise<Looked> =>
  seat.send(await seat.open(path), { send: 'yes' });

/** Where somebody landed, without what was just done. */
export const placeOf = ({ path }: Pick<Looked, 'path'>): string => path.replace(/\?.*/, '');
