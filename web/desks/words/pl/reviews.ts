import type { REVIEWS as ENGLISH } from '../en/reviews.ts';

export const REVIEWS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.reviews': 'Kontrole',
};
