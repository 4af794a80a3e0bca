import * as z from 'zod/mini';
import { readMailbox } from '../../../domain/mailbox.ts';

/** Who takes mails from us and hands them on, and who they are from. */
export interface Relay {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise by STARTTLS. */
  readonly isTlsFromStart: boolean;
  readonly login?: { readonly user: string; readonly pass: string } | undefined;
  readonly from: string;
  /** Of `from`: what mails are named under, and what we call ourselves to the relay. */
  readonly domain: string;
  /** Who vouches for the relay's certificate, where no public authority does, in PEM. */
  readonly ca?: string | undefined;
}

/** As an operator puts it into the parameter store. */
const RelaySecret = z.strictObject({ url: z.string(), from: z.string(), ca: z.optional(z.string()) });

/** The two ways to speak to a relay, each with its usual port (RFC 8314, section 7.3; RFC 6409). */
const SCHEMES: Readonly<Record<string, { readonly isTlsFromStart: boolean; readonly port: number }>> = {
  'smtps:': { isTlsFromStart: true, port: 465 },
  'smtp:': { isTlsFromStart: false, port: 587 },
};

/** @returns `undefined` for what is no relay: whoever wrote it is told by an attempt that fails, and nobody what it holds. */
export function readRelay(secret: string): Relay | undefined {
  const { data } = z.safeParse(RelaySecret, parseJson(secret));
  const target = data && URL.parse(data.url);
  const from = data && readMailbox(data.from);
  const scheme = target && SCHEMES[target.protocol];
  if (!data || !target || !from || !scheme || target.hostname === '') return undefined;
  const { isTlsFromStart } = scheme;
  const [user, pass] = [decode(target.username), decode(target.password)];
  if (user === undefined || pass === undefined) return undefined;
  return {
    host: target.hostname.replace(/^\[|\]$/g, ''),
    port: target.port === '' ? scheme.port : Number(target.port),
    isTlsFromStart,
    login: user === '' ? undefined : { user, pass },
    from: data.from,
    domain: from.domain,
    ca: data.ca,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a per cent sign that stands for nothing
  }
}
