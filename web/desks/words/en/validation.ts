/** The validator’s desk: what awaits a decision, and the decision. */
export const VALIDATION = {
  'desk.validation': 'Decisions asked of you',
} as const;
