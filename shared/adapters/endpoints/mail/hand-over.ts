import { Socket } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendOutcome } from '../../../ports/delivery/message-sender.ts';
import type { Egress } from '../https/guard.ts';
import { isAllowed } from '../https/guard.ts';
import { keepText } from '../https/kept-text.ts';
import type { Relay } from './relay.ts';

export interface Envelope {
  readonly to: string;
  readonly message: Buffer;
}

export interface HandOverOptions {
  readonly egress: Egress;
  /** For the whole of an attempt, names included. */
  readonly timeoutMs: number;
}

/** A relay that says more than this at once is none. */
const ANSWER_AT_MOST_BYTES = 65_536;

/** Hands one mail to a relay over a connection of its own: encrypted, or not at all but within one machine. */
export function handOver(relay: Relay, mail: Envelope, { egress, timeoutMs }: HandOverOptions): Promise<SendOutcome> {
  const socket = new Socket();
  let address: string | undefined;
  socket.once('connect', () => {
    address = socket.remoteAddress;
  });
  const connection = new SMTPConnection({
    socket,
    host: relay.host,
    port: relay.port,
    secure: relay.isTlsFromStart,
    requireTLS: !(egress === 'loopback' && isLoopback(relay.host)),
    name: relay.domain,
    tls: { minVersion: 'TLSv1.2', ...(relay.ca !== undefined && { ca: relay.ca }) },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketCloseTimeout: 0,
    maxResponseSize: ANSWER_AT_MOST_BYTES,
  });
  return new Promise((settle) => {
    const finish = (outcome: SendOutcome): void => {
      clearTimeout(timer);
      settle(address === undefined ? outcome : { ...outcome, address });
      connection.close();
    };
    const fail = (error: unknown): void => finish(explainFailure(error));
    const timer = setTimeout(() => finish({ kind: 'failed', code: 'timeout' }), timeoutMs); // each answer could come just in time
    const send = (): void =>
      connection.send({ from: relay.from, to: [mail.to] }, mail.message, (error, info) =>
        error ? fail(error) : finish(toAnswered(250, info?.response)),
      );
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (!relay.login) return send();
      connection.login(relay.login, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

const isLoopback = (host: string): boolean => isAllowed(host, 'loopback') && !isAllowed(host, 'public');

const toAnswered = (status: number, response: string | undefined): SendOutcome => {
  const text = response === undefined ? undefined : keepText(Buffer.from(response));
  return { kind: 'answered', status, ...(text !== undefined && { text }) };
};

/** What nodemailer says of a failure beside its message, which may quote the address. */
interface Explained {
  readonly code?: string | undefined;
  /** What the system, or TLS, called it. */
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

const CODES: Readonly<Record<string, string>> = {
  EAUTH: 'login-refused',
  ECONNECTION: 'connection-closed',
  EENVELOPE: 'address-not-allowed',
  EPROTOCOL: 'answer-not-understood',
  ETIMEDOUT: 'timeout',
  ETLS: 'tls-failed',
};

function explainFailure(error: unknown): SendOutcome {
  const { code = '', originalCode, command, response, responseCode }: Explained = Object(error);
  if (isTlsMissing(code, command, responseCode)) return { kind: 'failed', code: 'tls-not-offered' };
  if (code !== 'EAUTH' && responseCode !== undefined && responseCode >= 400) return toAnswered(responseCode, response);
  return { kind: 'failed', code: originalCode ?? CODES[code] ?? 'network-error' };
}

/** It refused STARTTLS, or speaks a protocol that has none; 421 is what a relay says that is busy. */
const isTlsMissing = (code: string, command: string | undefined, responseCode: number | undefined): boolean =>
  responseCode !== undefined &&
  responseCode !== 421 &&
  ((code === 'ETLS' && command === 'STARTTLS') || (code === 'ECONNECTION' && command === 'EHLO'));
