import { performance } from 'node:perf_hooks';
import { type Check, composeMessage, spellDelivered, spellRequests, type TestOrder } from '../check.ts';
import { isSigned, STRANGE_TARGET } from '../documents.ts';
import type { Answer } from '../front.ts';
import { type Finding, fail, NotPlayed, pass, type Row } from '../row.ts';
import type { SeenRequest } from '../seen.ts';
import { spellLack } from './good.ts';

type Alter = (answer: Answer) => Answer;

interface Falsehood {
  readonly id: string;
  readonly title: string;
  prepare(): Promise<Alter>;
}

const DOCS = 'the-certificate';
/** How often the same word may come after the API refused it for good. */
const AGAIN_AT_MOST = 3;

/** A certificate that is not what it should be, and a word about a text that never was. */
export function listDocumentRows(check: Check): readonly Row[] {
  const resisted: { readonly order: TestOrder }[] = [];
  const row = ({ id, title, prepare }: Falsehood): Row => ({
    id,
    group: 'documents',
    title: `the certificate ${title}`,
    expected: 'nothing acknowledged and nothing preserved',
    docs: DOCS,
    needs: ['good.read'],
    async play() {
      const order = await check.issue();
      const finding = await playFalsehood(check, order, await prepare());
      if (finding.verdict === 'passed') resisted.push({ order });
      return finding;
    },
  });
  const falsehoods: readonly Falsehood[] = [
    { id: 'documents.altered', title: 'altered on its way', prepare: async () => check.documents.alter },
    {
      id: 'documents.stranger',
      title: 'signed by a stranger, whose key comes along in its header',
      prepare: async () => check.documents.signStrangely,
    },
    {
      id: 'documents.other-type',
      title: 'signed by a key of the set, with another typ',
      prepare: async () => check.documents.signAsOther,
    },
    {
      id: 'documents.other-order',
      title: 'of another order of the same provider',
      prepare: async () => check.documents.exchange(await readOther(check)),
    },
  ];
  return [
    ...falsehoods.map(row),
    composeBesideRow(check),
    composeDigestRow(check),
    {
      id: 'documents.after',
      group: 'documents',
      title: 'those orders, when their certificates come right and their messages come again',
      expected: 'answered: by itself, at the same message again, or at order.reminder',
      docs: DOCS,
      needs: falsehoods.map(({ id }) => id),
      async play() {
        const lacks = await Promise.all(resisted.map(({ order }) => tellAgain(check, order)));
        const lack = lacks.find((one) => one !== undefined);
        return lack === undefined ? pass(`${resisted.length} of ${resisted.length} answered`) : fail(lack);
      },
    },
  ];
}

async function playFalsehood(check: Check, order: TestOrder, alter: Alter): Promise<Finding> {
  let isAltered = false;
  const lift = check.front.lay(
    {
      kind: 'alter',
      alter(answer) {
        isAltered ||= isSigned(answer) && answer.status === 200;
        return alter(answer);
      },
    },
    readsCertificateOf(order),
  );
  const delivered = await check.deliver(order.issued);
  await check.seen.until(order.id, check.pace.patienceMs, () => (isAltered ? true : undefined));
  await check.awaitQuiet(order.id);
  lift();
  if (!isAltered)
    throw new NotPlayed(
      `the endpoint read no certificate that can be altered here (webhook: ${spellDelivered(delivered)})`,
    );
  const words = check.seen.messages(order.id).filter(({ type }) => type !== 'clarification.requested');
  return words.length > 0 ? fail(`the endpoint ${spellRequests(words)}`) : pass('it was read, and nothing was said');
}

const readsCertificateOf =
  ({ id }: TestOrder) =>
  ({ asked, orderId }: SeenRequest): boolean =>
    asked === 'certificate' && orderId === id;

/** The signed certificate of an order that the endpoint is not told of. */
async function readOther(check: Check): Promise<string> {
  const { id } = await check.issue();
  const read = await check.own.signedFetch('GET', `/v1/provider/orders/${id}/certificate`);
  const { jws } = Object(await read.json()) as { jws?: unknown };
  if (typeof jws !== 'string')
    throw new NotPlayed(`the check could not read another certificate itself: ${read.status}`);
  return jws;
}

/** The message again under its id, and then a reminder, as who is owed an answer sends them. @returns what is lacking after both. */
async function tellAgain(check: Check, order: TestOrder): Promise<string | undefined> {
  const within = check.pace.patienceMs / 2;
  let delivered = await check.deliver(order.issued);
  if (await check.awaitSettled(order, within)) return undefined;
  delivered = await check.deliver(composeMessage(order.issued, 'order.reminder'));
  return (await check.awaitSettled(order, within)) ? undefined : spellLack(check, order, delivered);
}

/** The signed text is what counts, and not what is written beside it. */
const composeBesideRow = (check: Check): Row => ({
  id: 'documents.beside',
  group: 'documents',
  title: 'an answer whose order names one target more than the certificate signed beside it',
  expected: 'that target neither preserved nor refused: what is signed counts',
  docs: DOCS,
  needs: ['good.read'],
  async play() {
    const order = await check.issue();
    const lift = check.front.lay({ kind: 'alter', alter: check.documents.alterBeside }, readsCertificateOf(order));
    const delivered = await check.deliver(order.issued);
    const isSettled = await check.awaitSettled(order, check.pace.patienceMs / 2);
    await check.awaitQuiet(order.id);
    lift();
    const named = check.seen.messages(order.id).filter(({ targets }) => targets.includes(STRANGE_TARGET));
    if (named.length > 0)
      return fail(`the endpoint ${spellRequests(named)} of a target that is not in the signed certificate`);
    return pass(
      isSettled
        ? 'the signed targets were answered, and no other'
        : `nothing was said of it (webhook: ${spellDelivered(delivered)})`,
    );
  },
});

const composeDigestRow = (check: Check): Row => ({
  id: 'documents.digest-unknown',
  group: 'documents',
  title: 'a message with a digest that no message of this order carried, and then the true one',
  expected: `what the API refuses for good is not sent again for ever (${AGAIN_AT_MOST} times at the most); the true message is answered`,
  docs: 'what-is-refused',
  needs: ['good.kept'],
  async play() {
    const order = await check.issue();
    const digest = Buffer.alloc(32, 7).toString(order.issued.digest.length === 64 ? 'hex' : 'base64url');
    await check.deliver(composeMessage(order.issued, 'order.issued', { digest }));
    const listRefused = () => check.seen.messages(order.id).filter(({ digest: quoted }) => quoted === digest);
    const countMost = (): number =>
      Math.max(0, ...listRefused().map(({ type }) => listRefused().filter((one) => one.type === type).length));
    await check.seen.until(order.id, check.pace.watchMs, () => (countMost() > AGAIN_AT_MOST ? true : undefined));
    const most = countMost();
    const refused = listRefused();
    if (most > AGAIN_AT_MOST) return fail(`the same word was refused, and sent ${most} times all the same`);
    const began = performance.now();
    const delivered = await check.deliver(order.issued);
    if (!(await check.awaitSettled(order))) return fail(spellLack(check, order, delivered));
    return pass(
      `${refused.length} words refused; the true message was answered after ${Math.round(performance.now() - began)} ms`,
    );
  },
});
