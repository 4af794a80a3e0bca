import { beforeEach, describe, expect, it } from 'vitest';
import { MailSender } from '../../../../shared/adapters/endpoints/mail/mail-sender.ts';
import { readMailTag } from '../../../../shared/domain/delivery/mail-tag.ts';
import { aDelivery, anOrderId, directoryEntries, directoryEntry, ISSUED_AT } from '../../../support/builders.ts';
import { FakeMailer } from '../../../support/fakes/fake-mailer.ts';
import { MemoryDirectory } from '../../../support/fakes/memory-directory.ts';

const BODY = JSON.stringify({
  type: 'order.issued',
  timestamp: '2026-11-20T16:10:00Z',
  data: {
    orderId: anOrderId(),
    reference: 'K7QM-2D4X',
    version: 1,
    digest: '0'.repeat(64),
    certificateUrl: 'https://api.house.example/v1/provider/orders/ord_1/certificate',
  },
});
const HEADERS = {
  'content-type': 'application/json',
  'user-agent': 'Holdfast/1',
  'webhook-id': 'msg_1_1',
  'webhook-timestamp': '1',
  'webhook-signature': 'v1a,AAAA',
};
const ORDER = { provider: 'prv-demo', authority: 'aut-prosecutor', issuedAt: ISSUED_AT };
const MAILBOX = { id: 'duty', address: 'duty@skylark.example', language: 'de' };
const delivery = aDelivery({
  way: 'mail',
  endpoint: 'mail:duty',
  url: 'mailbox:duty',
  body: BODY,
  order: ORDER,
  attempts: 2,
  urgency: 'emergency',
});

let directory: MemoryDirectory;
let mailer: FakeMailer;
let sender: MailSender;
beforeEach(async () => {
  directory = new MemoryDirectory(directoryEntries());
  mailer = new FakeMailer();
  sender = new MailSender(
    directory,
    mailer,
    { send: async () => ({ kind: 'answered', status: 299 }) },
    'https://desks.example',
  );
  await reach([MAILBOX]);
});

const reach = (mail: readonly object[]) => directory.put(directoryEntry('prv-demo', { reach: { mail } }), 'test');

describe('a message by mail', () => {
  it('leads the provider’s people to the desks, by an address that names nothing, where anybody acts there', async () => {
    await sender.send(delivery, HEADERS);
    expect(mailer.mails.at(-1)?.text).toMatch(/^3\. .*: https:\/\/desks\.example$/m);
    await directory.put(directoryEntry('prv-demo', { reach: { mail: [MAILBOX] }, people: undefined }), 'test');
    await sender.send(delivery, HEADERS);
    expect(mailer.mails.at(-1)?.text).not.toContain('desks.example');
  });

  it('goes to the mailbox of the directory, in its language, with the bytes and the signature of the message', async () => {
    expect(await sender.send(delivery, HEADERS)).toMatchObject({ kind: 'answered', status: 250 });
    expect(mailer.mails).toEqual([
      {
        id: expect.stringMatching(/^msg_[0-9a-z]+_1\.[0-9a-f]{16}$/i),
        to: 'duty@skylark.example',
        subject: 'NOTFALL: Eine Nachricht zur Anordnung K7QM-2D4X wartet',
        text: expect.stringContaining('order.issued'),
        language: 'de',
        headers: {
          'X-webhook-id': 'msg_1_1',
          'X-webhook-timestamp': '1',
          'X-webhook-signature': 'v1a,AAAA',
          'X-SES-Message-Tags': expect.stringMatching(/^delivery=[\w.-]+$/),
        },
        attachment: { name: 'message.json', type: 'application/json', content: BODY },
      },
    ]);
    const tag = mailer.mails[0]?.headers?.['X-SES-Message-Tags']?.slice('delivery='.length) ?? '';
    expect(readMailTag(tag)).toEqual({ orderId: delivery.orderId, message: 1, endpoint: 'mail:duty', number: 2 });
  });

  it('names the number of the desk that filed the order', async () => {
    const { contact } = await directory.authority('aut-prosecutor');
    await sender.send(delivery, HEADERS);
    expect(mailer.mails[0]?.text).toContain(contact.name);
    await sender.send({ ...delivery, order: { ...ORDER, authority: 'aut-gone' } }, HEADERS);
    expect(mailer.mails[1]?.text).not.toContain(contact.name);
  });

  it('has one id at every attempt, and another at another mailbox', async () => {
    await reach([MAILBOX, { ...MAILBOX, id: 'night' }]);
    for (const attempts of [1, 2]) await sender.send({ ...delivery, attempts }, HEADERS);
    await sender.send({ ...delivery, endpoint: 'mail:night' }, HEADERS);
    const [first, again, other] = mailer.mails.map(({ id }) => id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('goes to the address that holds now', async () => {
    await sender.send(delivery, HEADERS);
    await reach([{ ...MAILBOX, address: 'new@skylark.example', language: 'nl' }]);
    await sender.send({ ...delivery, urgency: undefined }, HEADERS);
    expect(mailer.mails.map(({ to, language }) => [to, language])).toEqual([
      ['duty@skylark.example', 'de'],
      ['new@skylark.example', 'en'],
    ]);
  });

  it.each([
    ['that is in the directory no more', { endpoint: 'mail:gone' }],
    ['of a provider that is in it no more', { order: { ...ORDER, provider: 'prv-gone' } }],
    ['of nobody', { order: undefined }],
    ['that is none', { endpoint: 'inbox' }],
  ])('to a mailbox %s is a failure, and nothing is sent', async (_, changes) => {
    expect(await sender.send({ ...delivery, ...changes }, HEADERS)).toEqual({
      kind: 'failed',
      code: 'no-such-mailbox',
    });
    expect(mailer.mails).toEqual([]);
  });

  it('waits for a directory that does not answer', async () => {
    directory.outage.begin();
    await expect(sender.send(delivery, HEADERS)).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(mailer.mails).toEqual([]);
  });

  it('passes on what the relay said', async () => {
    mailer.answer({ kind: 'failed', code: 'tls-not-offered' });
    expect(await sender.send(delivery, HEADERS)).toEqual({ kind: 'failed', code: 'tls-not-offered' });
  });
});
