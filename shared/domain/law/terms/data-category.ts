/** What an order may reach: subscriber data, data asked for only to identify the user, traffic data, content. */
export const DATA_CATEGORIES = ['subscriber', 'identification-only', 'traffic', 'content'] as const;

export type DataCategory = (typeof DATA_CATEGORIES)[number];
