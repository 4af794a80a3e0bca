import type { DoubtStatus } from '../../../domain/order/readings/told-doubt.ts';

/** What anybody who sees an order reads of a doubt whose it is: neither who is suspected nor who said so. One table for each language. */
export const EN_DOUBT = {
  'doubt.held-title': 'Issued, but on hold',
  'doubt.withdrawn-title': 'Withdrawn, because nobody confirmed it',
  'doubt.verdict':
    'Do not act on this order now. Providers: let nothing go that you keep already, do nothing more about this order, and wait until you are told.',
  'doubt.label': 'Did the authority issue it?',
  'doubt.held': 'On hold since {moment}. It is being checked whether the authority itself issued this order.',
  'doubt.confirmed': 'It was on hold. On {moment} a second officer of the authority confirmed that it stands.',
  'doubt.undone': 'It was on hold. Nobody else shared the doubt, and it has gone on since {moment}.',
  'doubt.received':
    'It was on hold. Its provider received it on {moment}, before anybody had answered, and it has been in force since.',
  'doubt.withdrawn': 'It was on hold, and nobody confirmed it. So it was withdrawn on {moment}.',
} as const satisfies Record<`doubt.${DoubtStatus | 'held-title' | 'withdrawn-title' | 'verdict' | 'label'}`, string>;

/** The same in one language. */
export type DoubtWords = Readonly<Record<keyof typeof EN_DOUBT, string>>;
