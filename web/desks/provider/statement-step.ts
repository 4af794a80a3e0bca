import { ProviderMessage } from '../../../shared/contracts/api/providers/message.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { type ApiFault, ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { type Body, compose, listFaults, placeFaults } from '../orders/commands/compose.ts';
import { listFields } from '../orders/commands/field.ts';
import type { DeskStep, DeskVisitor, GoneOn, Outcome } from '../step.ts';
import { ofOrder, orderIdIn, readOrder } from './read.ts';
import { receiptPath } from './receipt.ts';
import { TOLD_HERE } from './refusals.ts';
import type { About, Statement } from './statement.ts';
import { type OpenStatement, type Pressed, showCheck, showForm } from './statement-page.ts';

type Accepted = Answers['POST /v1/provider/messages'];

/** What is said is about a text that the provider was never told, so far as anybody can say: it is read anew. */
const OTHER_TEXT = 'digest-unknown';

const isPressed = (typed: Typed, button: Pressed): boolean => typed[button] !== undefined;

/** What was sent is kept, also where it was a button on another page: that is a form that has been opened. */
const isOpened = (typed: Typed): boolean => typedIn(typed, 'key') !== '';

async function askAbout(visitor: DeskVisitor, { ofObjections }: Statement): Promise<About> {
  const named = { orderId: orderIdIn(visitor) };
  const [read, objections] = await Promise.all([
    readOrder(visitor),
    ofObjections ? visitor.ask('GET /v1/provider/orders/{orderId}/objections', { named }) : undefined,
  ]);
  return { read, objections };
}

/** The message that a form amounts to. */
function toMessage({ visitor, statement, about, typed }: OpenStatement, body: Body): Body {
  const { type, toData } = statement;
  const [digest, at] = [typedIn(typed, 'digest'), typedIn(typed, 'at')];
  return {
    type,
    timestamp: at === '' ? new Date(visitor.now).toISOString() : at,
    data: {
      orderId: orderIdIn(visitor),
      digest: digest === '' ? about.read.order.digest : digest,
      ...(toData ? toData(body) : body),
    },
  };
}

/** Faults point into the message; fields stand for places in its `data`. */
const toFields = ({ statement, typed }: OpenStatement, faults: readonly ApiFault[]): readonly ApiFault[] =>
  faults.map(({ pointer, ...rest }) => {
    const inData = pointer.replace(/^\/data/, '');
    return { ...rest, pointer: statement.toField?.(inData, typed) ?? inData };
  });

/** Where somebody goes on once it is said, and what is kept of it: a receipt, and what need not be typed again. */
function goOnFrom({ visitor, statement, typed }: OpenStatement, { receipt }: Accepted): GoneOn {
  const { act, ofObjections, keeps } = statement;
  const orderId = orderIdIn(visitor);
  const again = Object.fromEntries(Object.entries(typed).filter(([name]) => keeps?.isKept(name)));
  return {
    goTo: `/provider/orders/${orderId}${ofObjections ? '/objections' : ''}`,
    done: act,
    keep: {
      ...(keeps && { [keeps.name]: again }),
      ...(receipt !== undefined && { [receiptPath(orderId)]: { receipt: [receipt] } }),
    },
  };
}

async function send(open: OpenStatement, message: Body): Promise<Outcome> {
  const { visitor, parts, typed } = open;
  const key = typedIn(typed, 'key');
  const asked = { body: message, key: key === '' ? visitor.createKey() : key };
  const answer = await unlessRefused(visitor.ask('POST /v1/provider/messages', asked), OTHER_TEXT, ...TOLD_HERE);
  if (!(answer instanceof ApiRefusal)) return goOnFrom(open, answer);
  if (answer.code === OTHER_TEXT) return showForm({ ...open, isChanged: true });
  const placed = placeFaults(visitor, listFields(parts), typed, toFields(open, answer.faults));
  return showForm({ ...open, refused: { ...placed, refusal: answer } });
}

/** How a form that somebody sent is gone on with. */
async function goOn(open: OpenStatement): Promise<Outcome> {
  const { visitor, about, parts, typed } = open;
  if (isPressed(typed, 'change')) return showForm(open);
  const fields = listFields(parts);
  const { body, unreadable } = compose(visitor, fields, typed);
  const message = toMessage(open, body);
  const found = toFields(
    open,
    listFaults((given) => parse(ProviderMessage, given), message),
  );
  const placed = placeFaults(visitor, fields, typed, found);
  const unread = new Set(unreadable.map(({ field }) => field));
  const faults = [...unreadable, ...placed.faults.filter(({ field }) => !unread.has(field))];
  if (faults.length > 0 || placed.others.length > 0)
    return showForm({ ...open, refused: { faults, others: placed.others } });
  if (isPressed(typed, 'send')) return await send(open, message);
  const digest = typedIn(typed, 'digest');
  return digest === about.read.order.digest ? showCheck(open) : showForm({ ...open, isChanged: true });
}

/** The page of a statement: its form, where it takes one a look at what will be sent, and sending it. */
export function createStatementStep(statement: Statement): DeskStep {
  const open = async (visitor: DeskVisitor): Promise<OpenStatement> => {
    const { typed } = visitor;
    const about = await askAbout(visitor, statement);
    const begun = isOpened(typed) ? typed : (statement.prefill?.(visitor) ?? {});
    return { visitor, about, statement, parts: statement.fields(visitor, about), typed: begun };
  };
  return ofOrder({
    show: async (visitor) => showForm(await open(visitor)),
    take: async (visitor) => await goOn(await open(visitor)),
  });
}
