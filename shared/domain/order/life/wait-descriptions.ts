import type { WaitName } from './waits.ts';

/** What each wait is for, for readers of the table of life. In a file of its own, so that no deployed function carries the texts. */
export const WAIT_DESCRIPTIONS = {
  receipt: "the provider's provable receipt; until then the initial period counts from issue",
  period: 'the end of the period, extensions included, at its applied end',
  continuation: 'a fresh confirmation that the production request is pending',
  'validation-request': 'the request for the validation an emergency left for later, at the applied end of its window',
  'clarification-answer':
    "the answer to the provider's question, where the instrument frees the provider when none comes",
  'clarification-reply':
    "the answer to the provider's question, where the instrument ties nothing to it; the hold goes on",
  acknowledgement:
    "the provider's signed acknowledgement; when it is late, provider and authority are told and the hold goes on",
  'validation-reminder':
    'the same request at the exact hour, the nominal end: it is late then, though its effect waits',
  'validation-decision':
    'the decision on a validation sought; no law dates it, so lateness is shown and the hold ends by its period',
  notice: 'the day on which the person concerned is told, moved only by a deferral that a reviewer approved',
  relay: "the provider's proof that it told its user",
  review:
    'the decision of a review; silence moves it, or the seats of a panel that did not vote, to others, then the default: no longer hold, no further wait',
  'release-confirmation': "the provider's signed word that it keeps nothing more for this order",
  retention: 'the end of retention: the key of this order is destroyed',
} as const satisfies Record<WaitName, string>;
