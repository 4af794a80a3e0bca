import { describe, expect, it } from 'vitest';
import { DynamoNewsAddresses } from '../../../../shared/adapters/dynamo/news-addresses.ts';
import { KmsAnswerOpener } from '../../../../shared/adapters/kms/answer-sealing.ts';
import { KmsNewsAddressOpener, KmsNewsAddressSealer } from '../../../../shared/adapters/kms/news-address-sealing.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type {
  NewsAddress,
  NewsAddressEraser,
  NewsAddressOpener,
  NewsAddressSealer,
  NewsAddressStore,
} from '../../../../shared/ports/case/news-addresses.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { FakeAnswerSealing } from '../../../support/fakes/fake-answer-sealing.ts';
import { MemoryNewsAddresses } from '../../../support/fakes/memory-news-addresses.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo, onKms } from '../../../support/harness.ts';

const NOW = at('2026-12-05T10:00:00Z');
const ENDS_AT = at('2027-05-05T10:00:00Z');
const anAddress = (changes: Partial<NewsAddress> = {}): NewsAddress => ({
  orderId: anOrderId(),
  under: sha256('one'),
  sealed: 'c2VhbGVk',
  language: 'pl',
  endsAt: ENDS_AT,
  ...changes,
});

type Port = NewsAddressStore & NewsAddressEraser;

describe.each(
  inMemoryAndOnDynamo<Harness<Port>>(
    () => inMemory(new MemoryNewsAddresses()),
    () => onDynamo('cases', (client, table) => new DynamoNewsAddresses(client, table)),
  ),
)('NewsAddressStore $name', ({ make }) => {
  it('keeps one for each code, the last one', async () => {
    const { port } = await make();
    const other = anAddress({ under: sha256('two') });
    for (const one of [anAddress(), other, anAddress({ language: 'de' })]) await port.put(one);
    expect((await port.of(anOrderId(), NOW)).toSorted((a, b) => (a.language < b.language ? -1 : 1))).toEqual([
      anAddress({ language: 'de' }),
      other,
    ]);
    expect(await port.of(anOrderId(2), NOW)).toEqual([]);
  });

  it('gives none whose time is over', async () => {
    const { port } = await make();
    await port.put(anAddress());
    expect(await port.of(anOrderId(), ENDS_AT)).toEqual([]);
  });

  it('takes one away, or all of an order, once or twice', async () => {
    const { port } = await make();
    const others = [anAddress({ under: sha256('two') }), anAddress({ under: sha256('three') })];
    for (const one of [anAddress(), ...others, anAddress({ orderId: anOrderId(2) })]) await port.put(one);
    for (const _ of [1, 2]) await port.remove(anOrderId(), sha256('one'));
    expect(await port.of(anOrderId(), NOW)).toHaveLength(2);
    for (const _ of [1, 2]) await port.forgetAddresses(anOrderId());
    expect(await port.of(anOrderId(), NOW)).toEqual([]);
    expect(await port.of(anOrderId(2), NOW)).toHaveLength(1);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (port) => {
      const down = { code: 'service-unavailable' };
      await expect(port.put(anAddress())).rejects.toMatchObject(down);
      await expect(port.of(anOrderId(), NOW)).rejects.toMatchObject(down);
      await expect(port.remove(anOrderId(), sha256('one'))).rejects.toMatchObject(down);
      await expect(port.forgetAddresses(anOrderId())).rejects.toMatchObject(down);
    });
  });
});

type Sealing = NewsAddressSealer & NewsAddressOpener;
const EMAIL = 'someone@mail.example';

describe.each([
  { name: 'scripted', make: (): Harness<Sealing> => inMemory(new FakeAnswerSealing()) },
  {
    name: 'by KMS',
    make: (): Harness<Sealing> =>
      onKms((client, { sealingKey }) => {
        const opener = new KmsNewsAddressOpener(client);
        const open: NewsAddressOpener['open'] = async (...asked) => await opener.open(...asked);
        return Object.assign(new KmsNewsAddressSealer(client, sealingKey), { open });
      }),
  },
])('Addresses for news sealed $name', ({ make }) => {
  it('open as what they were, for their order and for no other', async () => {
    const { port } = make();
    const sealed = await port.seal(anOrderId(), EMAIL);
    expect(await port.open(anOrderId(), sealed)).toBe(EMAIL);
    await expect(port.open(anOrderId(2), sealed)).rejects.toThrow();
  });
});

it('An address for news opens as no answer of an endpoint', async () => {
  const both = onKms((client, { sealingKey }) => ({
    sealer: new KmsNewsAddressSealer(client, sealingKey),
    answers: new KmsAnswerOpener(client),
  })).port;
  const sealed = await both.sealer.seal(anOrderId(), EMAIL);
  await expect(both.answers.open(anOrderId(), sealed)).rejects.toThrow();
});
