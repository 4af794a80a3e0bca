import { beforeEach, expect, it } from 'vitest';
import { MailSender } from '../../../../shared/adapters/endpoints/mail/mail-sender.ts';
import { NewsMailSender } from '../../../../shared/adapters/endpoints/mail/news-mail-sender.ts';
import type { Mailbox } from '../../../../shared/domain/news/mailbox.ts';
import { aDelivery } from '../../../support/builders.ts';
import { FakeMailer } from '../../../support/fakes/fake-mailer.ts';
import { MemoryDirectory } from '../../../support/fakes/memory-directory.ts';

const CASE_URL = 'https://case.holdfast.example';
const HEADERS = { 'webhook-id': 'msg_1_0_ab', 'webhook-timestamp': '1', 'webhook-signature': 'v1a,AAAA' };
const told = (data: object): string =>
  JSON.stringify({
    type: 'news',
    timestamp: '2026-11-20T12:00:00.000Z',
    data: { readAt: 'https://api/v1/x', ...data },
  });
const delivery = aDelivery({
  message: 0,
  type: 'news',
  way: 'mail',
  endpoint: 'news:end-near:1:authority.aut-police:duty',
});
const toOffice = {
  ...delivery,
  body: told({ orderId: delivery.orderId, reference: 'K7QM-2D4X-NR8V', news: 'end-near' }),
};
const toPerson = { ...delivery, body: told({ news: 'case-decided' }) };

let mailbox: Mailbox | undefined;
let mailer: FakeMailer;
let sender: MailSender;
beforeEach(() => {
  mailbox = { address: 'desk@police.example', language: 'de', reader: 'authority' };
  mailer = new FakeMailer();
  const news = new NewsMailSender(async () => mailbox, mailer, CASE_URL);
  sender = new MailSender(new MemoryDirectory(), mailer, news, 'https://desks.example');
});

it('an office gets the bytes and the signature with the mail, in its language', async () => {
  expect(await sender.send(toOffice, HEADERS)).toMatchObject({ kind: 'answered', status: 250 });
  expect(mailer.mails).toMatchObject([
    {
      to: 'desk@police.example',
      language: 'de',
      headers: { 'X-webhook-id': 'msg_1_0_ab', 'X-webhook-signature': 'v1a,AAAA' },
      attachment: { name: 'message.json', content: toOffice.body },
    },
  ]);
  expect(mailer.mails[0]?.text).toContain('K7QM-2D4X-NR8V');
});

it('a person gets a sentence and where cases are opened, and nothing that names one', async () => {
  mailbox = { address: 'somebody@mail.example', language: 'fr', reader: 'person' };
  await sender.send(toPerson, HEADERS);
  const [mail] = mailer.mails;
  expect(mail).toMatchObject({ to: 'somebody@mail.example', language: 'fr' });
  expect(mail?.attachment).toBeUndefined();
  expect(mail?.headers).toBeUndefined();
  expect(mail?.text).toContain(CASE_URL);
  expect(JSON.stringify(mail)).not.toMatch(/ord_|case-decided|https:\/\/api/);
  expect(mail?.id).not.toContain(delivery.orderId.slice(4));
});

it('nobody is written to who reads there no more', async () => {
  mailbox = undefined;
  expect(await sender.send(toPerson, HEADERS)).toEqual({ kind: 'failed', code: 'no-such-mailbox' });
  expect(mailer.mails).toEqual([]);
});
