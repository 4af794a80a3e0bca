import type { OrderId } from '../../shared/domain/ids.ts';
import { Browser, Pages } from './browser.ts';
import { issueCode, told } from './cases.ts';
import { Stack } from './stack.ts';

/** Somebody who was told of an order and has a code, with a browser in which no page was opened yet. */
export interface ToldPerson {
  readonly stack: Stack;
  readonly orderId: OrderId;
  readonly pages: Pages;
  readonly browser: Browser;
  readonly code: string;
}

/** On a stack of their own. */
export async function tellPerson(malwareScan: 'asked' | 'none' = 'none'): Promise<ToldPerson> {
  const stack = new Stack(undefined, undefined, undefined, malwareScan);
  const orderId = await told(stack);
  const pages = new Pages(stack);
  return { stack, orderId, pages, browser: new Browser(pages), code: await issueCode(stack, orderId) };
}
