import type { Typed } from '../../../steps/typed.ts';
import { memberOf, textOf } from '../parts/members.ts';
import type { Order } from '../parts/tell.ts';
import { nameOf } from './field.ts';

/** What stands at a path of what was filed; empty where nothing does. */
const textAt = (value: unknown, path: string): string => textOf(path.split('/').reduce(memberOf, value));

/** Fields that say what the order's own certificate says, so that nobody types it twice. @param from by the pointer of a field, a path. */
export function prefillFrom({ content }: Order, from: Readonly<Record<string, string>>): Typed {
  const certificate = content?.['certificate'];
  return Object.fromEntries(
    Object.entries(from)
      .map(([pointer, path]) => [nameOf({ pointer }), [textAt(certificate, path)]] as const)
      .filter(([, [text]]) => text !== ''),
  );
}
