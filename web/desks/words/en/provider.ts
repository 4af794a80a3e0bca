/** The provider’s desk: its orders, what it answers to them, notices, objections. */
export const PROVIDER = {
  'desk.provider': 'Your orders',
} as const;
