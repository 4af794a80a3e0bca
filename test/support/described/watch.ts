import { EXCHANGES, type Exchange } from '../../../infra/local/gateway/exchange.ts';
import document from '../../../shared/contracts/openapi/openapi.json' with { type: 'json' };
import { createFinder } from './find-undescribed.ts';

/** Begins the line in which a host that is a process of its own tells of one. */
export const UNDESCRIBED = 'undescribed: ';

/** Each thing in an exchange that is not as the OpenAPI document on file says. */
export const findUndescribed = createFinder(document);

const told = new Set<string>();

/** Takes what a host of its own said, line by line. */
export function hearProcess(line: string): void {
  if (line.startsWith(UNDESCRIBED)) told.add(line.slice(UNDESCRIBED.length));
}

let isWatching = false;

/** Looks from now on at every exchange of every API that is hosted in this process, whoever asks by whatever client. */
export function beginWatch(): void {
  if (isWatching) return;
  isWatching = true;
  EXCHANGES.subscribe((exchange) => {
    for (const fault of findUndescribed(exchange as Exchange)) told.add(fault);
  });
}

/** Forgets what was told so far. */
export const clearUndescribed = (): void => told.clear();

/** @throws Error with all that was told since this was asked last. */
export function requireDescribed(): void {
  const faults = [...told];
  clearUndescribed();
  if (faults.length > 0) throw new Error(`not as the OpenAPI document says:\n${faults.join('\n')}`);
}
