/** An amendment of an order with so many targets: of the first stays who used it, every other goes. */
export const onlyWhoUsedTheFirst = (targets: number) => ({
  targets: [
    { id: 't1', categories: ['subscriber'] },
    ...Array.from({ length: targets - 1 }, (_, index) => ({ id: `t${index + 2}`, drop: true as const })),
  ],
});
