import type { ErrorCode } from '../../../shared/errors.ts';

const NO_PAGES = 'is of pages, and the world asks the API';
const NO_SUCH_DEPLOYMENT = 'is of a deployment that asks for it, and the world has none';

/** Edges that the table of life allows, and no order goes over: the table says what a row may record in a state, and not that it does. */
export const EDGES_BEYOND: readonly (readonly [edges: RegExp, why: string])[] = [
  [/^(?:running|continued): order\.received$/, 'an order is received once'],
  [
    /^issued: (?:certificate\.read|(?:order|end)\.acknowledged|targets\.(?:preserved|not-executed)|clarification\.requested)$/,
    'whatever a provider says is receipt first: with it the order runs',
  ],
  [/^(?:lapsed|expired|exempt|excused|released|withdrawn|revoked): order\.revoked$/, 'what has ended ends once'],
  [/^(?:issued|expired): notice\.confirmed$/, 'nobody claims that a person was told of what no provider received'],
  [
    /: overlap\.found$/,
    'which other orders hold the same is looked up whenever an order is read: old records alone have it, and nothing notes it any more',
  ],
  [
    /^(?:issued|expired): review\.voted$/,
    'a panel sits after an appeal alone, and nobody objects before an order is received',
  ],
];

/** Codes that no answer to anybody of the world can have. */
export const CODES_BEYOND: Readonly<Partial<Record<ErrorCode, string>>> = {
  'cross-site': NO_PAGES,
  'sign-in-failed': NO_PAGES,
  'caller-unproven': NO_PAGES,
  'wrong-entrance': NO_SUCH_DEPLOYMENT,
  'sign-in-too-weak': NO_SUCH_DEPLOYMENT,
  'instrument-not-verified': NO_SUCH_DEPLOYMENT,
  'order-received': 'is for the job that doubts orders, which hears it and goes on',
  'address-not-allowed': 'is heard by whoever sends messages, and by nobody who asks',
};
