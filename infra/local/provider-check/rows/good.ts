import { type Check, isTakenWell, spellDelivered, spellRequests, type TestOrder } from '../check.ts';
import { fail, pass, type Row } from '../row.ts';
import type { Delivered } from '../sender.ts';

const SEVERAL = 9;
export const ANSWERED_WITHIN_MS = 3_000;

/** An order is told, read and answered. */
export function listGoodRows(check: Check): readonly Row[] {
  let told: Promise<{ order: TestOrder; delivered: Delivered; isSettled: boolean }> | undefined;
  const tell = () => (told ??= tellOrder(check));
  return [
    {
      id: 'good.answered',
      group: 'good',
      title: 'order.issued, of an order with two targets',
      expected: 'answered 2xx within three seconds',
      docs: 'webhooks',
      needs: [],
      async play() {
        const { delivered } = await tell();
        const isPrompt = isTakenWell(delivered) && delivered.tookMs <= ANSWERED_WITHIN_MS;
        return isPrompt ? pass(spellDelivered(delivered)) : fail(spellDelivered(delivered));
      },
    },
    {
      id: 'good.kept',
      group: 'good',
      title: 'what is said of that order',
      expected: 'a word taken by the API for each target, preserved or not executed, within a minute',
      docs: 'messages',
      needs: [],
      async play() {
        const { order, delivered, isSettled } = await tell();
        if (!isSettled) return fail(spellLack(check, order, delivered));
        const { acknowledgedAt, targets } = await check.authority.order(order.id);
        if (acknowledgedAt === undefined) return fail('on record, the order is not acknowledged');
        return pass(`on record: ${targets.map(({ id, status }) => `${id} ${status}`).join(', ')}`);
      },
    },
    {
      id: 'good.read',
      group: 'good',
      title: 'the certificate of that order',
      expected: 'read, signed, before anything is said of the order',
      docs: 'the-certificate',
      needs: ['good.kept'],
      async play() {
        const { order } = await tell();
        return findUnreadWord(check, order.id) ?? pass('read before the first word');
      },
    },
    {
      id: 'good.several',
      group: 'good',
      title: `order.issued, of an order with ${SEVERAL} targets`,
      expected: 'a word for each of them within a minute',
      docs: 'messages',
      needs: ['good.kept'],
      async play() {
        const order = await check.issue(SEVERAL);
        const delivered = await check.deliver(order.issued);
        if (await check.awaitSettled(order)) return pass(`${SEVERAL} of ${SEVERAL} targets are settled`);
        return fail(spellLack(check, order, delivered));
      },
    },
  ];
}

async function tellOrder(check: Check) {
  const order = await check.issue(2);
  const began = performance.now();
  const delivered = await check.deliver(order.issued);
  const isSettled = await check.awaitSettled(order);
  const [first] = check.seen.of(order.id);
  if (first !== undefined) check.noteReaction(first.at - began);
  return { order, delivered, isSettled };
}

/** Why an order is not settled, as far as it can be seen from here. */
export function spellLack(check: Check, { id, targets }: TestOrder, delivered: Delivered): string {
  const requests = check.seen.of(id);
  const refused = requests.find(({ status = 0 }) => status >= 400);
  const refusal = refused && `; the API answered ${refused.status}: ${spellProblem(refused.answer)}`;
  const done = requests.length === 0 ? spellNothing(check) : spellRequests(requests);
  const patience = Math.round(check.pace.patienceMs / 1000);
  return `${check.listSettled(id).size} of ${targets} targets are settled after ${patience} s (webhook: ${spellDelivered(delivered)}; ${done}${refusal ?? ''})`;
}

function spellNothing({ seen, front, provider }: Check): string {
  const nothing = 'nothing was read and nothing said';
  if (seen.requests.length > 0) return nothing;
  return `${nothing}, nor anything else asked of the API: does the endpoint run with HOLDFAST_API=${front.address} HOLDFAST_PROVIDER=${provider}?`;
}

function spellProblem(answer = ''): string {
  try {
    const { code, detail } = Object(JSON.parse(answer));
    return [code, detail].filter((part) => typeof part === 'string').join(', ') || answer.slice(0, 200);
  } catch {
    return answer.slice(0, 200);
  }
}

/** The failure of whoever spoke of an order before a read of its certificate was answered. */
export function findUnreadWord(check: Check, orderId: string, since = 0) {
  const requests = check.seen.of(orderId).filter(({ at }) => at >= since);
  const read = requests.find(({ asked, status = 0 }) => asked === 'certificate' && status < 300);
  if (read === undefined) return fail('the certificate was not read');
  const word = requests.find(
    ({ asked, at }) => asked === 'message' && at < (read.answeredAt ?? Number.POSITIVE_INFINITY),
  );
  return word && fail(`${word.type} was said before the certificate had been read`);
}
