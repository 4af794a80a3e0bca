import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeBounce } from '../../../../infra/local/events/bounces.ts';
import { type BusEvent, matchesShape } from '../../../../infra/local/events/bus.ts';
import { type ArrivedMail, type MailServer, startMailServer } from '../../../../infra/local/services/smtp/smtp.ts';
import { SmtpMailer } from '../../../../shared/adapters/endpoints/mail/smtp-mailer.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { MemoryParameters } from '../../../support/fakes/memory-parameters.ts';

let server: MailServer;
let bounced: ArrivedMail[];
beforeEach(async () => {
  server = await startMailServer();
  bounced = [];
  server.watchBounces((mail) => void bounced.push(mail));
});
afterEach(() => server.stop());

const send = (to: string, relay: object = server.relay) =>
  new SmtpMailer({
    parameters: new MemoryParameters({ relay: JSON.stringify(relay) }),
    relayParameter: 'relay',
    egress: 'public',
    clock: new FixedClock('2027-01-11T09:00:00Z'),
  }).send({
    id: 'msg_1',
    to,
    subject: 'Zoë',
    text: 'Ελλάδα',
    language: 'en',
    headers: { 'X-SES-Message-Tags': 'delivery=ord_1.1.1.x, other=2, none' },
    attachment: { name: 'message.json', type: 'application/json', content: '{"a":"ö"}' },
  });

describe('the mail relay of one machine', () => {
  it('keeps what arrives, and tells of what is written to bounce', async () => {
    expect(await send('duty@provider.example')).toMatchObject({ kind: 'answered', status: 250 });
    expect(await send('bounce@provider.example')).toMatchObject({ kind: 'answered', status: 250 });
    expect(server.arrived()).toMatchObject([
      {
        from: 'holdfast@holdfast.example',
        to: ['duty@provider.example'],
        subject: 'Zoë',
        text: expect.stringContaining('Ελλάδα'),
        headers: { 'message-id': '<msg_1@holdfast.example>' },
        attachments: [{ name: 'message.json', type: 'application/json', content: '{"a":"ö"}' }],
      },
      { to: ['bounce@provider.example'] },
    ]);
    expect(bounced.map(({ to }) => to)).toEqual([['bounce@provider.example']]);
  });

  it('takes nothing from whoever does not know its password', async () => {
    const url = server.relay.url.replace('of-this-machine', 'guess');
    expect(await send('duty@provider.example', { ...server.relay, url })).toMatchObject({ code: 'login-refused' });
    expect(server.arrived()).toEqual([]);
  });
});

describe('a bounce as an event', () => {
  it('has the tags of the mail, and is heard by a rule that wants one of them', async () => {
    await send('bounce@provider.example');
    const [mail] = bounced;
    const event: BusEvent = describeBounce(mail as ArrivedMail);
    expect(event).toMatchObject({
      source: 'aws.ses',
      'detail-type': 'Email Bounced',
      detail: { mail: { tags: { delivery: ['ord_1.1.1.x'], other: ['2'] }, destination: ['bounce@provider.example'] } },
    });
    const wanting = (name: string) => ({ detail: { mail: { tags: { [name]: [{ exists: true }] } } } }) as const;
    expect(matchesShape(event, wanting('delivery'))).toBe(true);
    expect(matchesShape(event, wanting('none'))).toBe(false);
    expect(matchesShape(describeBounce({ to: [], from: '', headers: {} }), wanting('delivery'))).toBe(false);
  });
});
