import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../../shared/adapters/clients.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoNoteStore } from '../../../../shared/adapters/dynamo/note-store.ts';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import type { StoredNote } from '../../../../shared/domain/order/notes/note.ts';
import type { NoteReader, NoteStore } from '../../../../shared/ports/order/note-store.ts';
import { withServiceAt } from '../../../support/aws.ts';
import { anOrderId } from '../../../support/builders.ts';
import { MemoryNoteStore } from '../../../support/fakes/memory-note-store.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { withLostAnswer } from '../../../support/lossy-proxy.ts';
import { everyKindOfNote, NoteStory } from '../../../support/note-story.ts';

type Store = NoteReader & NoteStore;
type Change = Readonly<Record<string, unknown>>;

interface Tampering extends Harness<Store> {
  /** Changes attributes of a stored note behind the store's back. */
  damage(orderId: OrderId, number: number, change: Change): Promise<void>;
}

function fake(): Tampering {
  const store = new MemoryNoteStore();
  return { ...inMemory(store), damage: async (orderId, number, change) => store.tamper(orderId, number, change) };
}

const onTable = () => onDynamo('records', (client, table) => new DynamoNoteStore(client, table));

async function real(): Promise<Tampering> {
  const harness = await onTable();
  const { dynamodb, table } = harness;
  return {
    ...harness,
    damage: async (orderId, number, change) => {
      const names = Object.keys(change);
      await dynamodb.send(
        new UpdateCommand({
          TableName: table,
          Key: key.note(orderId, number),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, change[name]])),
        }),
      );
    },
  };
}

async function allOf(notes: AsyncIterable<StoredNote>): Promise<StoredNote[]> {
  const all: StoredNote[] = [];
  for await (const note of notes) all.push(note);
  return all;
}

const ORDER = anOrderId();
const HARNESSES = inMemoryAndOnDynamo<Tampering>(fake, real);
const forged = (body: string) => ({ body, digest: sha256(body) });

/** A note of every kind, and more than one query gives backwards. */
const long = (): NoteStory => {
  let story = everyKindOfNote(ORDER);
  while (story.notes.length < 25) story = story.read(story.notes.length);
  return story;
};

describe.each(HARNESSES)('NoteStore $name', ({ make }) => {
  it('knows nothing of an order nothing was noted of', async () => {
    const { port: store } = await make();
    expect(await store.latest(ORDER)).toBeUndefined();
    expect(await store.read(ORDER, 1)).toBeUndefined();
    expect(await allOf(store.history(ORDER, 0))).toEqual([]);
    expect(await allOf(store.backwards(ORDER))).toEqual([]);
  });

  it('gives back what was stored, of every kind, from either end and from the middle', async () => {
    const { port: store } = await make();
    const { notes } = await long().storeIn(store);
    await new NoteStory(anOrderId(1)).read().storeIn(store);
    expect(await allOf(store.history(ORDER, 0))).toEqual(notes);
    expect(await allOf(store.history(ORDER, 9))).toEqual(notes.slice(9));
    expect(await allOf(store.history(ORDER, 25))).toEqual([]);
    expect(await allOf(store.backwards(ORDER))).toEqual(notes.toReversed());
    expect(await store.latest(ORDER)).toEqual(notes.at(-1));
    expect(await store.read(ORDER, 10)).toEqual(notes[9]);
  });

  it('lets exactly one of many simultaneous notes have a number, and tells the others', async () => {
    const { port: store } = await make();
    const first = await new NoteStory(ORDER).read().storeIn(store);
    const event = { type: 'notice.read', at: first.next, version: 1, today: 1 } as const;
    const rivals = Array.from({ length: 8 }, (_, rival) => first.with(event, { id: `rival-${rival}` }).latest);
    const settled = await Promise.allSettled(rivals.map((rival) => store.append(rival)));
    const won = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const lost = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(7);
    for (const reason of lost) expect(reason).toMatchObject({ code: 'order-version-conflict', retryable: true });
    expect(await allOf(store.history(ORDER, 0))).toEqual([...first.notes, ...won]);
  });

  it('takes an earlier run’s note of the same thing for its own', async () => {
    const { port: store } = await make();
    const first = new NoteStory(ORDER).read();
    const again = new NoteStory(ORDER).with(
      { type: 'certificate.read', at: first.next, version: 1, counted: 1, today: 1 },
      { id: 'note-1' },
    );
    await first.storeIn(store);
    expect(await store.append(again.latest)).toEqual(first.latest);
    expect(await allOf(store.history(ORDER, 0))).toEqual(first.notes);
  });

  it.each`
    change                                                                                | why
    ${{ body: '{"orderId":"ord_another"}' }}                                              | ${'its body was changed'}
    ${{ body: 7 }}                                                                        | ${'its body is no text'}
    ${{ digest: 'f'.repeat(64) }}                                                         | ${'its digest was changed'}
    ${forged('{"orderId":"ord_another"}')}                                                | ${'its contents have another form, though the digest fits'}
    ${forged(canonicalJson({ ...everyKindOfNote(ORDER).notes[0]?.note, at: -1 }))}        | ${'it holds an instant no record can carry, though the digest fits'}
    ${forged(canonicalJson({ ...everyKindOfNote(ORDER).notes[0]?.note, diary: 'mine' }))} | ${'it has a member of an unknown name'}
  `('refuses a note when $why', async ({ change }) => {
    const { port: store, damage } = await make();
    await new NoteStory(ORDER).read().storeIn(store);
    await damage(ORDER, 1, change);
    const damaged = { name: 'HoldfastError', code: 'record-damaged', retryable: false };
    await expect(store.latest(ORDER)).rejects.toMatchObject(damaged);
    await expect(store.read(ORDER, 1)).rejects.toMatchObject(damaged);
    await expect(allOf(store.history(ORDER, 0))).rejects.toMatchObject(damaged);
    await expect(allOf(store.backwards(ORDER))).rejects.toMatchObject(damaged);
  });

  it('says that its service does not answer, whatever is asked', async () => {
    const { whileDown } = await make();
    await whileDown(async (store) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(store.append(new NoteStory(ORDER).read().latest)).rejects.toMatchObject(down);
      await expect(store.latest(ORDER)).rejects.toMatchObject(down);
      await expect(store.read(ORDER, 1)).rejects.toMatchObject(down);
      await expect(allOf(store.history(ORDER, 0))).rejects.toMatchObject(down);
      await expect(allOf(store.backwards(ORDER))).rejects.toMatchObject(down);
    });
  });
});

describe('NoteStore on DynamoDB', () => {
  it('knows its own write again when the answer was lost and the client repeats it', async () => {
    const { port: healthy, services, table } = await onTable();
    const { latest } = new NoteStory(ORDER).read();
    await withLostAnswer(services.dynamodb, 'ExecuteStatement', (lossy) =>
      withServiceAt('DYNAMODB', lossy, async () => {
        expect(await new DynamoNoteStore(createDocumentClient(), table).append(latest)).toEqual(latest);
      }),
    );
    expect(await allOf(healthy.history(ORDER, 0))).toEqual([latest]);
  });
});
