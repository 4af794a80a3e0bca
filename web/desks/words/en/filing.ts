export const FILING = {} as const;
