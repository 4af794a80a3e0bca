export const DUTY = {} as const;
