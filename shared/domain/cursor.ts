import { HoldfastError } from '../errors.ts';

/** A cursor that no page of what is listed can have given. @param from where one is to be had. */
export const cursorUnknown = (from = 'the `next` of an earlier page'): HoldfastError =>
  new HoldfastError('invalid-request', 'the cursor is not one an earlier page gave', {
    faults: [{ pointer: '', detail: `cursor: take it from ${from}` }],
  });
