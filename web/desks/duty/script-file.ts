/** What the first page of the duty desk fetches beside the sheet, with its media type: the one thing that runs at a desk. */
export const DUTY_FILES = { 'duty.mjs': 'text/javascript; charset=utf-8' } as const;

export type DutyFile = keyof typeof DUTY_FILES;
