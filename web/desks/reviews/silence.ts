import type { WordKey } from '../step.ts';
import type { Review } from './asked.ts';

/** What comes where nobody decides, by what the review is about. */
const DEFAULTS = {
  challenge: 'review.silence.hold',
  appeal: 'review.silence.hold',
  emergency: 'review.silence.hold',
  sunset: 'review.silence.hold',
  transmission: 'review.silence.hold',
  renewal: 'review.silence.hold',
  'protected-person': 'review.silence.hold',
  deferral: 'review.silence.deferral',
  notice: 'review.silence.notice',
  sample: 'review.silence.sample',
} as const satisfies Record<Review['kind'], WordKey>;

/** What silence does at the time that a review is due. */
export const effectOf = ({ kind, onSilence }: Pick<Review, 'kind' | 'onSilence'>): WordKey =>
  onSilence === 'moves' ? 'review.silence.moves' : DEFAULTS[kind];
