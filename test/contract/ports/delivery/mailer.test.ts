import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { findFreePort } from '../../../../infra/local/base/ports.ts';
import { SmtpMailer } from '../../../../shared/adapters/endpoints/mail/smtp-mailer.ts';
import type { Mail, Mailer } from '../../../../shared/ports/delivery/mailer.ts';
import type { SendOutcome } from '../../../../shared/ports/delivery/message-sender.ts';
import { FakeMailer } from '../../../support/fakes/fake-mailer.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { MemoryParameters } from '../../../support/fakes/memory-parameters.ts';
import { EXPIRED, GOOD, startRelay, startRudeRelay } from '../../../support/mail-relays.ts';

const NAME = '/holdfast/dev/mail-relay';
const START = '2027-01-11T09:00:00Z';
const MAIL: Mail = {
  id: 'msg_1_1.0123456789abcdef',
  to: 'duty@provider.example',
  subject: 'Grüße: Zoë – Ελλάδα',
  text: 'Zoë\n.\nafter the dot\n',
  language: 'de',
  headers: { 'X-webhook-id': 'msg_1_1', 'X-webhook-signature': `v1a,${'A'.repeat(86)}==` },
  attachment: { name: 'message.json', type: 'application/json', content: '{"name":"Zoë\n","n":1}' },
};

interface MailHarness {
  readonly mailer: Mailer;
  /** What the next mail is answered, as a relay says it. */
  answer(status: number, text: string): void;
  count(): number;
}

async function makeScripted(): Promise<MailHarness> {
  const mailer = new FakeMailer();
  return {
    mailer,
    answer: (status, said) =>
      mailer.answer({ kind: 'answered', status, text: `${status} ${said}`, address: '127.0.0.1' }),
    count: () => mailer.mails.length,
  };
}

const mailerTo = (
  relay: unknown,
  { egress = 'public', timeoutMs = 3_000 }: { egress?: 'public' | 'loopback'; timeoutMs?: number } = {},
) =>
  new SmtpMailer(
    {
      parameters: new MemoryParameters({ [NAME]: JSON.stringify(relay) }),
      relayParameter: NAME,
      egress,
      clock: new FixedClock(START),
    },
    timeoutMs,
  );

async function makeSmtp(): Promise<MailHarness> {
  const script: Error[] = [];
  let asked = 0;
  const { relay } = await startRelay({
    onRcptTo: (_address, _session, answer) => {
      asked += 1;
      answer(script.shift() ?? null);
    },
  });
  return {
    mailer: mailerTo(relay),
    answer: (responseCode, said) => script.push(Object.assign(new Error(said), { responseCode })),
    count: () => asked,
  };
}

describe.each([
  { name: 'scripted', make: makeScripted },
  { name: 'over SMTP', make: makeSmtp },
])('Mailer $name', ({ make }) => {
  it('says that the relay has it, where it connected to, and what it answered', async () => {
    const { mailer, count } = await make();
    expect(await mailer.send(MAIL)).toEqual({ kind: 'answered', status: 250, address: '127.0.0.1', text: '250 kept' });
    expect(count()).toBe(1);
  });

  it.each([
    { status: 451, said: '4.7.1 greylisted, come again' },
    { status: 550, said: '5.1.1 no such mailbox' },
  ])('passes on that the relay said $status, and the next attempt is one of its own', async ({ status, said }) => {
    const { mailer, answer, count } = await make();
    answer(status, said);
    const refused: SendOutcome = { kind: 'answered', status, address: '127.0.0.1', text: `${status} ${said}` };
    expect(await mailer.send(MAIL)).toEqual(refused);
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'answered', status: 250 });
    expect(count()).toBe(2);
  });
});

describe('Mailer over SMTP: the mail', () => {
  const sent = async (mail: Mail) => {
    const { relay, took } = await startRelay();
    expect(await mailerTo(relay).send(mail)).toMatchObject({ status: 250 });
    return { raw: took[0] ?? '', mail: await PostalMime.parse(took[0] ?? '') };
  };

  it('is plain text with the very bytes beside it, written by a program, under the same id at each attempt', async () => {
    const { mail, raw } = await sent(MAIL);
    expect(mail).toMatchObject({
      subject: MAIL.subject,
      text: expect.stringMatching(/^Zoë\n\.\nafter the dot\s*$/),
      messageId: '<msg_1_1.0123456789abcdef@house.example>',
      from: { address: 'holdfast@house.example' },
      to: [{ address: MAIL.to }],
      date: '2027-01-11T09:00:00.000Z',
    });
    expect(mail.html).toBeUndefined();
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'content-language': 'de',
      'x-webhook-id': 'msg_1_1',
      'x-webhook-signature': `v1a,${'A'.repeat(86)}==`,
    });
    expect(headers['x-mailer']).toBeUndefined();
    expect(mail.attachments).toMatchObject([{ filename: 'message.json', mimeType: 'application/json' }]);
    expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).toString()).toBe(MAIL.attachment?.content);
    expect((await sent(MAIL)).mail.messageId).toBe(mail.messageId);
    expect(raw).not.toMatch(/[^\r]\n/); // of a bare line feed relays make different things
  });

  it('has one head, whatever stands in its parts', async () => {
    const { mail } = await sent({
      ...MAIL,
      subject: 'order\r\nBcc: everybody@house.example',
      language: 'de\r\nX-Evil: 1',
      headers: { 'X-webhook-id': 'msg\r\n\r\nX-Evil: 2' },
    });
    const names = mail.headers.map(({ key }) => key);
    expect(names).not.toContain('bcc');
    expect(names).not.toContain('x-evil');
    expect(mail.subject).toBe('order Bcc: everybody@house.example');
    expect(mail.text?.trimEnd()).toBe(MAIL.text.trimEnd());
  });

  it('is written to one mailbox, and an address with more in it to none', async () => {
    const told: string[] = [];
    const { relay } = await startRelay({
      onRcptTo: ({ address }, _session, answer) => {
        told.push(address);
        answer();
      },
    });
    await mailerTo(relay).send(MAIL);
    for (const to of ['a@b.example\r\nRCPT TO:<c@d.example>', 'a@b.example>\r\nDATA']) {
      expect(await mailerTo(relay).send({ ...MAIL, to })).toMatchObject({
        kind: 'failed',
        code: 'address-not-allowed',
      });
    }
    expect(told).toEqual([MAIL.to]);
  });
});

describe('Mailer over SMTP: the relay', () => {
  const failed = (code: string) => ({ kind: 'failed', code, address: '127.0.0.1' });

  it('is spoken to over TLS from the start', async () => {
    const { relay, took } = await startRelay({ secure: true });
    expect(await mailerTo(relay).send(MAIL)).toMatchObject({ status: 250 });
    expect(took).toHaveLength(1);
  });

  it('that offers no TLS is told nothing of the mail', async () => {
    const took: string[] = [];
    const { relay } = await startRelay({
      hideSTARTTLS: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onMailFrom: ({ address }, _session, answer) => {
        took.push(address);
        answer();
      },
    });
    expect(await mailerTo(relay).send(MAIL)).toEqual(failed('tls-not-offered'));
    expect(took).toEqual([]);
  });

  it('that knows no EHLO offers none either', async () => {
    const { relay, said } = await startRudeRelay((socket) => {
      socket.write('220 old\r\n');
      socket.once('data', () => socket.write('502 what?\r\n'));
    });
    expect(await mailerTo(relay).send(MAIL)).toEqual(failed('tls-not-offered'));
    expect(said.join('')).not.toContain('duty');
  });

  it('may be spoken to in the clear on the one machine of a stage that is on one', async () => {
    const { relay, took } = await startRelay({ hideSTARTTLS: true, disabledCommands: ['STARTTLS', 'AUTH'] });
    const bare = { ...relay, url: relay.url.replace(/\/\/.*@/, '//') };
    expect(await mailerTo(bare, { egress: 'loopback' }).send(MAIL)).toMatchObject({ status: 250 });
    expect(took).toHaveLength(1);
    expect(await mailerTo(bare).send(MAIL)).toEqual(failed('tls-not-offered'));
    expect(took).toHaveLength(1);
  });

  it.each([
    { what: 'whose time is over', certificate: EXPIRED, ca: EXPIRED.certificate, code: 'CERT_HAS_EXPIRED' },
    {
      what: 'that nobody vouches for',
      certificate: GOOD,
      ca: EXPIRED.certificate,
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    },
  ])('with a certificate $what is told nothing, whichever way TLS begins', async ({ certificate, ca, code }) => {
    for (const secure of [true, false]) {
      const { relay, took } = await startRelay({ secure, key: certificate.key, cert: certificate.certificate });
      expect(await mailerTo({ ...relay, ca }).send(MAIL)).toEqual(failed(code));
      expect(took).toEqual([]);
    }
  });

  it('that refuses our password is told no mail', async () => {
    const { relay, took } = await startRelay();
    const wrong = { ...relay, url: relay.url.replace('p%3Ass', 'guess') };
    expect(await mailerTo(wrong).send(MAIL)).toEqual(failed('login-refused'));
    expect(took).toEqual([]);
  });

  it('that hangs, or drips, is left when the attempt’s time is over', async () => {
    const hanging = await startRudeRelay(() => undefined);
    expect(await mailerTo(hanging.relay, { timeoutMs: 300 }).send(MAIL)).toEqual(failed('timeout'));
    const dripping = await startRudeRelay((socket) => {
      const timer = setInterval(() => socket.write('220-still\r\n'), 50);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await mailerTo(dripping.relay, { timeoutMs: 300 }).send(MAIL)).toEqual(failed('timeout'));
  });

  it('that hangs after it took the mail leaves an attempt that failed', async () => {
    const { relay, took } = await startRelay({
      onData: (stream) => void stream.resume(), // and never a word
    });
    expect(await mailerTo(relay, { timeoutMs: 600 }).send(MAIL)).toEqual(failed('timeout'));
    expect(took).toEqual([]);
  });

  it('that closes midway has not taken it', async () => {
    const closing = await startRudeRelay((socket) => {
      socket.write('220 here\r\n');
      socket.once('data', () => socket.destroy());
    });
    expect(await mailerTo(closing.relay).send(MAIL)).toEqual(failed('connection-closed'));
    const silent = await startRudeRelay((socket) => void socket.end());
    expect(await mailerTo(silent.relay).send(MAIL)).toEqual(failed('connection-closed'));
  });

  it('that is too busy to begin is believed', async () => {
    const { relay } = await startRudeRelay((socket) => {
      socket.write('220 here\r\n');
      socket.once('data', () => socket.write('421 4.3.2 too busy\r\n'));
    });
    expect(await mailerTo(relay).send(MAIL)).toMatchObject({
      kind: 'answered',
      status: 421,
      text: '421 4.3.2 too busy',
    });
  });

  it.each([
    { what: 'without a line end', banner: 'x' },
    { what: 'of lines that go on', banner: '220-and on\r\n' },
  ])('that greets with a gigabyte $what is left after the first of it', async ({ banner }) => {
    let sent = 0;
    const { relay } = await startRudeRelay((socket) => {
      const chunk = banner.repeat(65_536 / 4);
      const pour = (): void => {
        while (sent < 1e9 && !socket.destroyed) {
          sent += chunk.length;
          if (!socket.write(chunk)) return void socket.once('drain', pour);
        }
      };
      pour();
    });
    expect(await mailerTo(relay, { timeoutMs: 10_000 }).send(MAIL)).toEqual(failed('answer-not-understood'));
    expect(sent).toBeLessThan(5e7);
  });

  it('that greets otherwise than relays do is none', async () => {
    const { relay } = await startRudeRelay((socket) => void socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await mailerTo(relay).send(MAIL)).toEqual(failed('answer-not-understood'));
  });

  it('that is not there is said to be so', async () => {
    const port = await findFreePort();
    const nobody = { url: `smtp://127.0.0.1:${port}`, from: 'holdfast@house.example' };
    expect(await mailerTo(nobody).send(MAIL)).toEqual({ kind: 'failed', code: 'ECONNREFUSED' });
  });

  it('that speaks a kilobyte and more is quoted for a kilobyte', async () => {
    const { relay } = await startRelay({
      onMailFrom: (_address, _session, answer) =>
        answer(Object.assign(new Error('ö'.repeat(3_000)), { responseCode: 550 })),
    });
    const outcome = await mailerTo(relay).send(MAIL);
    expect(outcome).toMatchObject({ kind: 'answered', status: 550 });
    expect(Buffer.byteLength((outcome as { text: string }).text)).toBeLessThanOrEqual(1_024);
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', 'smtp://relay.example'],
    ['another scheme', { url: 'http://relay.example', from: 'a@house.example' }],
    ['no host', { url: 'smtp:///', from: 'a@house.example' }],
    ['no address to write from', { url: 'smtp://relay.example', from: 'somebody' }],
    ['a password nobody can read', { url: 'smtp://u:%E0%A4%A@relay.example', from: 'a@house.example' }],
    ['a name nobody can read', { url: 'smtp://%zz:p@relay.example', from: 'a@house.example' }],
    ['more than belongs there', { url: 'smtp://relay.example', from: 'a@house.example', password: 'x' }],
  ])('that the secret does not name, as it holds %s, is asked for nothing', async (_, secret) => {
    const parameters = new MemoryParameters();
    if (secret !== undefined) parameters.set(NAME, typeof secret === 'string' ? secret : JSON.stringify(secret));
    const clock = new FixedClock(START);
    const mailer = new SmtpMailer({ parameters, relayParameter: NAME, egress: 'public', clock });
    expect(await mailer.send(MAIL)).toEqual({ kind: 'failed', code: 'relay-unknown' });
  });

  it('that a store keeps from us is none, as nobody would end an attempt that was begun', async () => {
    const parameters = { read: () => Promise.reject(new Error('AccessDenied')) };
    const clock = new FixedClock(START);
    const mailer = new SmtpMailer({ parameters, relayParameter: NAME, egress: 'public', clock });
    expect(await mailer.send(MAIL)).toEqual({ kind: 'failed', code: 'relay-unknown' });
  });

  it('has the connection of one mail closed when it is over', async () => {
    const { relay } = await startRelay({ maxClients: 1 });
    await mailerTo(relay).send(MAIL);
    await expect.poll(() => mailerTo(relay).send(MAIL)).toMatchObject({ status: 250 });
  });
});
