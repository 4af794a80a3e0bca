/** What the fields of a form say beside their own labels, which are English alone, as the law is. */
export const FIELDS = {} as const;
