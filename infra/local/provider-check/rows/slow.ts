import { type Check, isTakenWell, spellDelivered, type TestOrder } from '../check.ts';
import { type Finding, fail, pass, type Row } from '../row.ts';
import type { SeenRequest } from '../seen.ts';
import { ANSWERED_WITHIN_MS, spellLack } from './good.ts';
import { findSaidTwice } from './repeated.ts';

const RETRY_AFTER_S = 3;
/** Clocks and timers are not exact; headers say whole seconds. */
const EARLY_MS = 250;

/** The API is slow, does not answer, or answers and is not heard. */
export const listSlowRows = (check: Check): readonly Row[] => [
  {
    id: 'slow.certificate',
    group: 'slow',
    title: `the API takes ${check.pace.slowMs / 1000} seconds to answer with the certificate`,
    expected: 'the webhook answered 2xx within three seconds all the same, and the order in the end',
    docs: 'webhooks',
    needs: ['good.kept'],
    async play() {
      const order = await check.issue();
      const reads = (request: SeenRequest): boolean => request.asked === 'certificate' && request.orderId === order.id;
      check.front.lay({ kind: 'wait', ms: check.pace.slowMs }, reads, 1);
      const delivered = await check.deliver(order.issued);
      if (!isTakenWell(delivered) || delivered.tookMs > ANSWERED_WITHIN_MS) return fail(spellDelivered(delivered));
      const isSettled = await check.awaitSettled(order, check.pace.slowMs + check.pace.patienceMs);
      return isSettled ? pass(spellDelivered(delivered)) : fail(spellLack(check, order, delivered));
    },
  },
  composeRefusedRow(check, 'slow.unavailable', 503),
  composeRefusedRow(check, 'slow.too-many', 429),
  {
    id: 'slow.answer-lost',
    group: 'slow',
    title: 'the API takes a message, and the line is cut before its answer',
    expected: 'sent again under the same webhook-id with the same body, and counted once',
    docs: 'post-v1providermessages',
    needs: ['good.kept'],
    async play() {
      const order = await check.issue();
      check.front.lay({ kind: 'cut' }, isMessageAbout(order), 1);
      const delivered = await check.deliver(order.issued);
      const isSettled = await check.awaitSettled(order);
      const [lost] = check.seen.messages(order.id);
      if (lost === undefined) return fail(spellLack(check, order, delivered));
      const again = await awaitAgain(check, order, lost);
      if (again === undefined)
        return fail(`${lost.type} was not sent again under its webhook-id${spellTwice(check, order)}`);
      if (!isSettled) return fail(spellLack(check, order, delivered));
      if (again.answer !== lost.answer)
        return fail(`the API did not know ${lost.type} again: ${again.status} ${again.answer}`);
      return pass(`${lost.type} was sent again under its webhook-id, and counted once`);
    },
  },
];

const composeRefusedRow = (check: Check, id: string, status: 429 | 503): Row => ({
  id,
  group: 'slow',
  title: `the API answers a message with ${status} and Retry-After: ${RETRY_AFTER_S}`,
  expected: 'sent again, not before that, under the same webhook-id with the same body',
  docs: 'post-v1providermessages',
  needs: ['good.kept'],
  async play() {
    const order = await check.issue();
    check.front.lay({ kind: 'refuse', status, retryAfter: RETRY_AFTER_S }, isMessageAbout(order), 1);
    const delivered = await check.deliver(order.issued);
    const refused = await check.seen.until(order.id, check.pace.patienceMs, () =>
      check.seen.messages(order.id).find(({ toldStatus }) => toldStatus === status),
    );
    if (refused === undefined) return fail(spellLack(check, order, delivered));
    return await judgeAgain(check, order, refused);
  },
});

async function judgeAgain(check: Check, order: TestOrder, refused: SeenRequest): Promise<Finding> {
  const again = await awaitAgain(check, order, refused);
  if (again === undefined)
    return fail(`${refused.type} was not sent again under its webhook-id${spellTwice(check, order)}`);
  const after = again.at - (refused.answeredAt ?? refused.at);
  const spoken = `${refused.type} was sent again after ${(after / 1000).toFixed(1)} s`;
  if (after < RETRY_AFTER_S * 1000 - EARLY_MS) return fail(`${spoken}, before Retry-After`);
  return pass(`${spoken}, under its webhook-id`);
}

const isMessageAbout =
  ({ id }: TestOrder) =>
  ({ asked, orderId }: SeenRequest): boolean =>
    asked === 'message' && orderId === id;

/** The same message once more: same id, same bytes. */
const awaitAgain = (check: Check, order: TestOrder, first: SeenRequest): Promise<SeenRequest | undefined> =>
  check.seen.until(order.id, check.pace.patienceMs, () =>
    check.seen
      .messages(order.id)
      .find(
        (one) =>
          one !== first &&
          one.status !== undefined &&
          one.headers['webhook-id'] === first.headers['webhook-id'] &&
          one.body === first.body,
      ),
  );

const spellTwice = (check: Check, order: TestOrder): string =>
  findSaidTwice(check.seen.messages(order.id)) === undefined ? '' : ', but under another';
