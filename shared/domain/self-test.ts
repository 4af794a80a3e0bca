/** The two ends of the order that is filed each week to see that one is acknowledged. Nobody is behind them, and nobody else may use their ids. */
export const SELF_TEST = { authority: 'aut-holdfast-self-test', provider: 'prv-holdfast-self-test' } as const;

/** Whether an order is that one: it holds nobody's data, so it stands in no list and in no figure. */
export const isSelfTest = ({ authority }: { readonly authority: string }): boolean => authority === SELF_TEST.authority;
