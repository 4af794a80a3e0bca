import * as z from 'zod/mini';

const createRepeatError = (what: string) => ({ error: `${what} more than once` });

/**
 * A list that names nothing twice.
 *
 * @param what as its refusal begins, such as `names a target`. @param key by what two items are the same; left out: as they are.
 */
export const once = <T>(what: string, key: (item: T) => unknown = (item) => item) =>
  z.refine<T[]>((items) => new Set(items.map(key)).size === items.length, createRepeatError(what));

/** The same for what is ticked on a form, by its code: `other` stands for something else each time. */
export const onceByCode = <T extends { readonly code: string }>(what: string) =>
  z.refine<T[]>((items) => {
    const codes = items.map(({ code }) => code).filter((code) => code !== 'other');
    return new Set(codes).size === codes.length;
  }, createRepeatError(what));
