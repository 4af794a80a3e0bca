export const ENTRY = {} as const;
