import { key } from './keys.ts';

/** Where the rows of each kind of list stand, and what leads to them. */
export const LISTS = {
  issued: { row: key.listedOrder, rows: key.listedOrders, signposts: 'ordersBy' },
  validated: { row: key.listedValidation, rows: key.listedValidations, signposts: 'validationsBy' },
} as const;
