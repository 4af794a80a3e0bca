import type { Markup } from '../../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../../steps/ask.ts';
import type { PagePath } from '../../../steps/links.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../../step.ts';
import type { Order } from '../parts/tell.ts';
import { askWhatChanged, type Changed } from './changed.ts';
import type { OrderCommand } from './command.ts';
import { type Body, compose, listFaults, placeFaults } from './compose.ts';
import { type FormPart, listFields } from './field.ts';
import { isPressed, type OpenForm, showCheck, showForm, showNoPaper } from './form-page.ts';
import { TOLD_HERE } from './refusals.ts';

const CHANGED_MEANWHILE = 'version-mismatch';

type Act = 'show' | 'take';

interface StepOptions {
  /** What stands before its form, once it is known how the order stands; what it needs is asked for beside the order. */
  readonly before?: (visitor: DeskVisitor) => Promise<(order: Order) => Markup>;
  /** Where its page lies below, and where it leads once it is done; left out: the order. */
  readonly places?: { readonly back: PagePath; readonly after: (orderId: string) => PagePath };
  /** What its page shows where the order does not wait for it, and nothing was typed; left out: its form, which says so. */
  readonly closed?: (visitor: DeskVisitor, order: Order, before: Markup | undefined) => Shown;
}

const isTyped = (typed: Typed): boolean => typedIn(typed, 'version') !== '';

const askOrder = ({ ask, named }: DeskVisitor): Promise<Order> =>
  ask('GET /v1/orders/{orderId}', { named: { orderId: named['order'] ?? '' } });

/** What was typed; before that, what the order says already. A form that was answered with a document begins anew, under another key. */
function typedFor(visitor: DeskVisitor, command: OrderCommand, order: Order, act: Act): Typed {
  const { typed } = visitor;
  const isAnswered = act === 'show' && command.givesDocument && typedIn(typed, 'version') !== `${order.version}`;
  return isTyped(typed) && !isAnswered ? typed : (command.prefill?.(order, visitor) ?? {});
}

/** Sends the command. @returns the document it is answered with, or nothing. @throws ApiRefusal */
async function send({ visitor, command, after }: OpenForm, body: Body): Promise<Outcome> {
  const { path, givesDocument } = command;
  const { ask, askForDocument, named, typed, createKey } = visitor;
  const orderId = named['order'] ?? '';
  const key = typedIn(typed, 'key');
  const asked = {
    named: { orderId },
    body,
    key: key === '' ? createKey() : key,
    version: Number(typedIn(typed, 'version')),
  };
  if (givesDocument && path === 'notice-letter') {
    const { type, bytes } = await askForDocument('POST /v1/orders/{orderId}/notice-letter', 'application/pdf', asked);
    return { document: { type, bytes, name: 'letter.pdf' } };
  }
  await ask(`POST /v1/orders/{orderId}/${path}`, asked);
  return { goTo: after };
}

/** How a form that somebody sent is gone on with. */
class SentForm {
  readonly #visitor: DeskVisitor;
  readonly #form: OpenForm;

  constructor(form: OpenForm) {
    this.#visitor = form.visitor;
    this.#form = form;
  }

  /** The order changed since the form was opened: what changed stands beside what was typed, and nothing is sent. */
  async #showChanged(order: Promise<Order> = Promise.resolve(this.#form.order)): Promise<Outcome> {
    const since = Number(typedIn(this.#visitor.typed, 'version'));
    const [now, changed]: readonly [Order, Changed] = await Promise.all([order, askWhatChanged(this.#visitor, since)]);
    return showForm({ ...this.#form, order: now, changed });
  }

  async #send(body: Body): Promise<Outcome> {
    const { command, parts, typed } = this.#form;
    const answer = await unlessRefused(send(this.#form, body), CHANGED_MEANWHILE, ...TOLD_HERE);
    if (!(answer instanceof ApiRefusal)) return 'goTo' in answer ? { ...answer, done: command.act } : answer;
    if (answer.code === CHANGED_MEANWHILE) return await this.#showChanged(askOrder(this.#visitor));
    const refused = { ...placeFaults(this.#visitor, listFields(parts), typed, answer.faults), refusal: answer };
    return showForm({ ...this.#form, refused });
  }

  async goOn(): Promise<Outcome> {
    const { command, parts, typed, order } = this.#form;
    const fields = listFields(parts);
    const { body: typedBody, unreadable } = compose(this.#visitor, fields, typed);
    const body = command.toBody?.(typedBody, order) ?? typedBody;
    if (isPressed(typed, 'send')) return await this.#send(body);
    if (typedIn(typed, 'version') !== `${order.version}`) return await this.#showChanged();
    if (isPressed(typed, 'change')) return showForm(this.#form);
    const unread = new Set(unreadable.map(({ field }) => field));
    const found = placeFaults(this.#visitor, fields, typed, listFaults(command.read, body));
    const faults = [...unreadable, ...found.faults.filter(({ field }) => !unread.has(field))];
    if (faults.length > 0 || found.others.length > 0)
      return showForm({ ...this.#form, refused: { faults, others: found.others } });
    return showCheck(this.#form);
  }
}

/** The page of a command: its form, a look at what will be sent, and sending it. @param find by what somebody acts as. */
export function createCommandStep(
  find: (visitor: DeskVisitor, order: Order) => OrderCommand,
  roles: readonly string[],
  { before, places, closed }: StepOptions = {},
): DeskStep {
  const open = async (
    visitor: DeskVisitor,
    act: Act,
    then: (form: OpenForm) => Outcome | Promise<Outcome>,
  ): Promise<Outcome> => {
    const { acting, now, named, typed } = visitor;
    const [order, first] = await Promise.all([askOrder(visitor), before?.(visitor)]);
    const command = find(visitor, order);
    if (closed && act === 'show' && !isTyped(typed) && !command.isOpen(order, acting, now))
      return closed(visitor, order, first?.(order));
    const parts: readonly FormPart[] | undefined = command.fields(visitor, order);
    if (!parts) return showNoPaper(visitor, command);
    const orderId = named['order'] ?? '';
    const { back, after } = places ?? {
      back: `/orders/${orderId}` as const,
      after: (id: string) => `/orders/${id}` as const,
    };
    return await then({
      visitor,
      order,
      command,
      parts,
      typed: typedFor(visitor, command, order, act),
      before: first,
      back,
      after: after(orderId),
    });
  };
  return {
    roles,
    show: (visitor) => open(visitor, 'show', showForm),
    take: (visitor) => open(visitor, 'take', (form) => new SentForm(form).goOn()),
  };
}
