import { performance } from 'node:perf_hooks';
import { type Check, isTakenWell, makeMailboxes, spellDelivered, type TestOrder } from '../check.ts';
import { type Finding, fail, NotPlayed, pass, type Row, warn } from '../row.ts';
import { findUnreadWord, spellLack } from './good.ts';

const DOCS = 'who-else-holds-the-same-data';
const EXPECTED = 'the certificate read after the end, and then order.released, taken by the API';

/** The hold ends; and the person concerned is told. */
export function listEndRows(check: Check): readonly Row[] {
  let released: Promise<{ order: TestOrder; finding: Finding }> | undefined;
  const release = () => (released ??= playEnd(check, 'order.released'));
  return [
    {
      id: 'ends.released',
      group: 'ends',
      title: 'order.released: the authority needs the data no longer',
      expected: EXPECTED,
      docs: DOCS,
      needs: ['good.kept'],
      play: async () => (await release()).finding,
    },
    {
      id: 'ends.withdrawn',
      group: 'ends',
      title: 'order.withdrawn: the order should not have been',
      expected: EXPECTED,
      docs: DOCS,
      needs: ['good.kept'],
      play: async () => (await playEnd(check, 'order.withdrawn')).finding,
    },
    {
      id: 'ends.shared',
      group: 'ends',
      title: 'the end of one of two orders over the same data',
      expected: 'order.released for the one, and no such word about the other, which is in force',
      docs: DOCS,
      needs: ['good.kept'],
      async play() {
        const mailboxes = makeMailboxes(1);
        const other = await issueSettled(check, mailboxes);
        const { finding } = await playEnd(check, 'order.released', mailboxes);
        if (finding.verdict === 'failed') return finding;
        await check.awaitQuiet(other.id);
        const word = check.seen.messages(other.id).find(({ type }) => type === 'order.released');
        return word === undefined
          ? pass('released for the one, and nothing said of the other')
          : fail('order.released was said of the other as well');
      },
    },
    {
      id: 'notice.relayed',
      group: 'notice',
      title: 'notice.relay-requested: the person concerned is to be told',
      expected: 'the notice read, and notice.relayed; wished for, as it can be done at the desk',
      docs: 'telling-the-person-concerned',
      needs: ['ends.released'],
      play: async () => await playNotice(check, (await release()).order),
    },
  ];
}

async function issueSettled(check: Check, mailboxes?: readonly string[]): Promise<TestOrder> {
  const order = await check.issue(1, mailboxes);
  const delivered = await check.deliver(order.issued);
  if (await check.awaitSettled(order)) return order;
  throw new NotPlayed(`before the end: ${spellLack(check, order, delivered)}`);
}

async function playEnd(check: Check, type: 'order.released' | 'order.withdrawn', mailboxes?: readonly string[]) {
  const order = await issueSettled(check, mailboxes);
  await (type === 'order.released' ? check.authority.release(order.id) : check.authority.withdraw(order.id));
  const end = await check.inbox.await(order.id, type);
  const since = performance.now();
  const delivered = await check.deliver(end);
  if (!isTakenWell(delivered)) return { order, finding: fail(`${type} was answered ${spellDelivered(delivered)}`) };
  return { order, finding: await judgeEnd(check, order.id, since) };
}

async function judgeEnd(check: Check, orderId: string, since: number): Promise<Finding> {
  const word = await check.seen.until(orderId, check.pace.patienceMs, () =>
    check.seen.taken(orderId, 'order.released').at(0),
  );
  if (word === undefined)
    return fail(`no order.released was taken within ${Math.round(check.pace.patienceMs / 1000)} s`);
  const unread = findUnreadWord(check, orderId, since);
  if (unread !== undefined) return unread;
  const { releaseConfirmation } = await check.authority.order(orderId);
  if (releaseConfirmation?.status !== 'confirmed')
    return fail(`on record, the release is ${releaseConfirmation?.status}`);
  return pass('read after the end, and confirmed on record');
}

async function playNotice(check: Check, order: TestOrder): Promise<Finding> {
  const request = await check.inbox.await(order.id, 'notice.relay-requested');
  const delivered = await check.deliver(request);
  if (!isTakenWell(delivered))
    return fail(`answered ${spellDelivered(delivered)}: a message that is not acted on is taken all the same`);
  const word = await check.seen.until(order.id, check.pace.patienceMs / 2, () =>
    check.seen.taken(order.id, 'notice.relayed').at(0),
  );
  if (word === undefined)
    return warn('notice.relayed was not said: somebody has to do it at the desk, within seven days');
  const read = check.seen
    .of(order.id)
    .find(({ asked, status = 0, at }) => asked === 'notice' && status < 300 && at < word.at);
  return read === undefined
    ? fail('notice.relayed was said, and the notice never read')
    : pass('read, and notice.relayed on record');
}
