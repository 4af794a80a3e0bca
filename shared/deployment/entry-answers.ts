/**
 * What the gateway answers by itself, before any function is asked, by status: `{"message": …}`, which nobody can change, and without
 * `Retry-After`. @see docs/decisions/0049-what-meets-a-request-at-the-entry.md
 */
export const ENTRY_ANSWERS = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type EntryStatus = keyof typeof ENTRY_ANSWERS;
