import { channel } from 'node:diagnostics_channel';
import type { IncomingHttpHeaders } from 'node:http';
import type { Reply } from './reply.ts';

/** A request and what it was answered. */
export interface Exchange {
  /** Which of the hosted APIs was asked: as the host calls it. */
  readonly api: string;
  readonly method: string;
  /** Path and query exactly as requested. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** Absent where it was answered before it was read, or is too large. */
  readonly body?: Buffer | undefined;
  /** `-` where no route is for it. */
  readonly routeKey: string;
  readonly reply: Reply;
}

/** Every exchange of every API in this process, for whoever wants to look: nobody does unless a test is at it. */
export const EXCHANGES = channel('holdfast.local.exchange');
