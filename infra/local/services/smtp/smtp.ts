import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { createCertificate } from '../../base/certificate.ts';
import { LOOPBACK } from '../../base/ports.ts';

/** A mail that arrived. */
export interface ArrivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: string }[];
}

export interface MailServer {
  /** What leads to it, as the parameter with the relay holds it. */
  readonly relay: { readonly url: string; readonly from: string; readonly ca: string };
  /** The last thousand, the oldest first; in memory alone. */
  arrived(): readonly ArrivedMail[];
  /** Has somebody told of each mail that was taken and could not be delivered: what is written to `bounce@…`. */
  watchBounces(told: (mail: ArrivedMail) => void): void;
  stop(): Promise<void>;
}

const KEPT_AT_MOST = 1_000;
const MAIL_AT_MOST_BYTES = 10 * 1024 * 1024;
const [USER, PASSWORD] = ['holdfast', 'of-this-machine'];
const DAY_MS = 86_400_000;
/** By the machine's own time: whoever connects asks that. */
const VALID_MS = 3_650 * DAY_MS;

/** A relay for mails that hands none on: it speaks TLS alone, with a certificate made at its start. */
export async function startMailServer(): Promise<MailServer> {
  const { key, certificate } = createCertificate(Date.now() - DAY_MS, Date.now() + VALID_MS);
  const mails: ArrivedMail[] = [];
  let tellOfBounce: Parameters<MailServer['watchBounces']>[0] = () => undefined;

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const mail = await readMail(await buffer(stream), session);
    mails.push(mail);
    if (mails.length > KEPT_AT_MOST) mails.shift();
    if (mail.to.some((address) => address.startsWith('bounce@'))) tellOfBounce(mail);
  };

  const server = new SMTPServer({
    key,
    cert: certificate,
    size: MAIL_AT_MOST_BYTES,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _session, answer) =>
      username === USER && password === PASSWORD ? answer(null, { user: USER }) : answer(new Error('wrong password')),
    onData: (stream, session, answer) => void take(stream, session).then(() => answer(null, 'kept'), answer),
  });
  server.on('error', () => undefined); // of one connection; whoever made it hears of it
  const listening = server.listen(0, LOOPBACK);
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    relay: {
      url: `smtp://${USER}:${PASSWORD}@${LOOPBACK}:${port}`,
      from: 'holdfast@holdfast.example',
      ca: certificate,
    },
    arrived: () => mails,
    watchBounces: (told) => {
      tellOfBounce = told;
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

async function readMail(raw: Buffer, { envelope }: SMTPServerSession): Promise<ArrivedMail> {
  const { subject = '', text = '', headers, attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
    subject,
    text,
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    attachments: attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType,
      content: typeof content === 'string' ? content : new TextDecoder().decode(content),
    })),
  };
}
