/** A queue of somebody else's, as its address says. */
export interface QueueAddress {
  readonly region: string;
  readonly arn: string;
}

const OF_SERVICE = /^https:\/\/sqs\.([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(\.cn)?\/(\d{12})\/([A-Za-z0-9_-]{1,80})$/;
const LOCAL = /^http:\/\/127\.0\.0\.1:\d{1,5}\/(\d{12})\/([A-Za-z0-9_-]{1,80})$/;

/** There is one on one machine. */
const LOCAL_REGION = 'eu-central-1';

/**
 * Where a queue is: by its address alone, letter by letter. No FIFO queue: those drop for five minutes what repeats, and block behind one
 * message that is not taken, which is the last thing an order should do.
 *
 * @param isLocal of a stack on one machine: its own queues are addresses as well.
 * @returns `undefined` for everything else.
 */
export function readQueueAddress(url: string, isLocal: boolean): QueueAddress | undefined {
  const [, region, china, account, name] = OF_SERVICE.exec(url) ?? [];
  if (region !== undefined) {
    return { region, arn: `arn:aws${china === undefined ? '' : '-cn'}:sqs:${region}:${account}:${name}` };
  }
  const [, here, called] = LOCAL.exec(url) ?? [];
  if (here === undefined || !isLocal) return undefined;
  return { region: LOCAL_REGION, arn: `arn:aws:sqs:${LOCAL_REGION}:${here}:${called}` };
}
