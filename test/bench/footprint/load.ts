import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { about, epocPr } from '../../support/hosted/filings.ts';
import type { Local, Started } from './started.ts';

const OFFICER = 'duty-officer';

const Clock = z.object({ now: z.iso.datetime() });

/** One request, answered as wanted. @throws Error with what came instead. */
async function ask(method: string, url: string, wanted: number, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, { ...init, method });
  const text = await response.text();
  if (response.status !== wanted) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

async function fileOne({ api, tokens }: Local, now: number, mailbox: string): Promise<void> {
  await ask('POST', `${api}/v1/filings`, 201, {
    headers: {
      authorization: `Bearer ${tokens[OFFICER]}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(about(epocPr(now), mailbox)),
  });
}

/**
 * Files orders evenly over simulated days, as many at once as fall on one day; each day is over when nothing is due any more.
 *
 * @param progress told of each day that is over.
 */
export async function fileOverDays(
  started: Started,
  { orders, days }: { readonly orders: number; readonly days: number },
  progress: (day: number) => void,
): Promise<void> {
  for (let day = 1, filed = 0; day <= days; day += 1) {
    const local = started.local();
    const now = Date.parse(Clock.parse(await ask('GET', `${local.control}/clock`, 200)).now);
    const until = Math.round((orders * day) / days);
    const mailboxes = Array.from({ length: until - filed }, (_, i) => `person-${filed + i}@mail.example`);
    await Promise.all(mailboxes.map((mailbox) => fileOne(local, now, mailbox)));
    filed = until;
    await ask('POST', `${local.control}/clock`, 200, { body: JSON.stringify({ advance: 'P1D' }) });
    progress(day);
  }
}
