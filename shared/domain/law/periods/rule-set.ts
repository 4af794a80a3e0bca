/**
 * Version of rows, counting rules, calendars and policy together: the day it was made, and a digest of them, which a test compares.
 * Another answer is another version. Written by `npm run calendars`; versions before 29 November 2026 are a day alone.
 */
export const RULE_SET = '2026-11-30-9c031a6fadb7';
