/** The reviewer’s desk: reviews, what the parties said, the decision. */
export const REVIEWS = {
  'desk.reviews': 'Reviews',
} as const;
