/** Of a violation, which invariant it is: where and when it shows may change as steps are left out. */
export const kindOf = (violation: string): string =>
  /^step \d+, \S+ (.*)$/s.exec(violation)?.[1]?.split(':')[0] ?? violation;
