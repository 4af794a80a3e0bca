export const ORDERS = {} as const;
