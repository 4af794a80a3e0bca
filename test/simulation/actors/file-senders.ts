import { announced, asProvider, type Sender } from '../../support/attachments.ts';
import { objectAsProvider } from '../../support/cases.ts';
import type { Draws } from '../engine/draws.ts';
import type { KnownOrder } from '../world/ledger.ts';
import { INFECTED } from '../world/scanner.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';
import { faultsOf, findObjection, IDS, inCase, note, TEXT } from './file-desk.ts';

/** More than anybody may attach; a sender only announces it. @see docs/api/README.md */
const TOO_MANY_BYTES = 10_000_001;
/** As much as one request carries, and one answer holds. @see docs/api/README.md */
export const PIECE_BYTES = 4_194_304;

/** A letter that no other is like. */
const write = (draws: Draws, isInfected: boolean): Buffer =>
  Buffer.from(`Letter ${draws.below(2 ** 30)} about my account.\n${isInfected ? `${INFECTED}\n` : ''}`);

/** As many bytes, and not these: only their digest tells. */
const misprint = (letter: Buffer): Buffer => Buffer.from(letter.toString().replace('Letter', 'letter'));

/** How a sender gets it wrong; mostly not at all. */
const WRONGS = [
  'right',
  'right',
  'right',
  'right',
  'other-bytes',
  'cut-short',
  'too-large',
  'of-another-type',
] as const;

/** Sends a file in pieces, makes it whole, and sends that once more, as whoever heard nothing does. */
async function send(
  sender: Sender,
  name: string,
  which: { readonly challenge: string; readonly attachment: string },
  order: KnownOrder,
  context: ActContext,
): Promise<string> {
  const { world, draws } = context;
  const isInfected = draws.once(3);
  const file = write(draws, isInfected);
  const wrong = draws.one(WRONGS);
  const isPartOf = draws.once(2);
  const faults = faultsOf(context);
  const put = await world.ask('put-part', isPartOf ? faults : [], () => sender.put(1, file, which));
  if (put?.status !== 200) return told(`${name}: sends a piece of a file about`, order.id, put);
  const said = announced(file, TEXT);
  const body = {
    right: said,
    'other-bytes': announced(misprint(file), TEXT),
    'cut-short': { ...said, parts: 2 },
    'too-large': { ...said, size: TOO_MANY_BYTES },
    'of-another-type': { ...said, type: 'application/pdf' },
  }[wrong];
  const key = `attach-${draws.below(1_000)}`;
  const answer = await world.ask('attach', isPartOf ? [] : faults, () => sender.post(body, which, { key }));
  note(answer, { order, which, file, isInfected }, context);
  if (wrong !== 'right' && answer !== undefined && answer.status < 300)
    world.ledger.trespasses.push({ what: `a file about ${order.id} that is ${wrong}`, status: answer.status });
  if (answer?.status === 201 && draws.once(3)) {
    const again = await world.ask('attach', [], () => sender.post(body, which, { key }));
    const { status: first } = answer;
    world.ledger.repeated.push({ what: `a file about ${order.id}`, first: `${first}`, second: `${again?.status}` });
  }
  return told(
    `${name}: attaches ${wrong}${isInfected ? ', infected,' : ''} to ${which.challenge} of`,
    order.id,
    answer,
  );
}

export const attach: Act = inCase(
  async (person, challenge, order, context) =>
    await send(person, 'the person', { challenge, attachment: context.draws.one(IDS) }, order, context),
);

/** Asks for a form, posts a file to the storage, and has it taken; once more, where they hear nothing. */
export const postFile: Act = inCase(async (person, challenge, order, context) => {
  const { world, draws } = context;
  const given = await world.ask('upload-form', [], () => person.form(challenge));
  if (given?.status !== 201) return told('asks for a form in', order.id, given);
  const { attachment, upload, ...form } = Object(given.body);
  const isInfected = draws.once(3);
  const file = write(draws, isInfected);
  const isPosted = !draws.once(5);
  if (isPosted) await world.stack.forms.post(form, file);
  const which = { challenge, attachment: String(attachment) };
  const answer = await world.ask('upload', faultsOf(context), () =>
    person.take({ name: 'Letter.txt', upload }, which, { key: `take-${draws.below(1_000)}` }),
  );
  if (isPosted) note(answer, { order, which, file, isInfected }, context);
  else if (answer !== undefined && answer.status < 300)
    world.ledger.trespasses.push({ what: `a file about ${order.id} that was never posted`, status: answer.status });
  return told(`posts ${attachment} in`, order.id, answer);
});

export const attachAsProvider: Act = onOrder(async (order, context) => {
  const { stack } = context.world;
  const challenge = await findObjection(order, 'provider', () => objectAsProvider(stack, order.id), context);
  if (challenge === undefined) return `its provider does not object to ${order.id}`;
  const { draws } = context;
  const sender = asProvider(stack, order.id, order.provider);
  const numbered: Sender = {
    ...sender,
    put: (part, bytes, which) => sender.put(part, bytes, which),
    post: (body, which, { key = '' } = {}) => sender.post(body, which, { key: `${key}-of-provider` }),
  };
  return await send(numbered, 'its provider', { challenge, attachment: draws.one(IDS) }, order, context);
});

/** A file in two pieces, once in a life: it is looked at after every step. */
export const attachLarge: Act = inCase(async (person, challenge, order, context) => {
  const { world, draws } = context;
  if (world.ledger.files.some(({ bytes }) => bytes.length > PIECE_BYTES)) return 'somebody sent a large file before';
  const which = { challenge, attachment: draws.one(IDS) };
  const file = Buffer.concat([Buffer.alloc(PIECE_BYTES, 'And so on.\n'), write(draws, false)]);
  const pieces = [file.subarray(0, PIECE_BYTES), file.subarray(PIECE_BYTES)];
  for (const [place, piece] of pieces.entries()) {
    const put = await world.ask('put-part', [], () => person.put(place + 1, piece, which));
    if (put?.status !== 200) return told('sends a piece of a large file about', order.id, put);
  }
  const said = announced(file, TEXT, pieces.length);
  const answer = await world.ask('attach', faultsOf(context), () => person.post(said, which, { key: 'attach-large' }));
  note(answer, { order, which, file, isInfected: false }, context);
  return told(`attaches a large file to ${challenge} of`, order.id, answer);
});
