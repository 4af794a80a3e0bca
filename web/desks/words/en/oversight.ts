/** The desk of oversight: silences, complaints, orders of any authority, searches, readings. */
export const OVERSIGHT = {
  'desk.oversight': 'Oversight',
} as const;
