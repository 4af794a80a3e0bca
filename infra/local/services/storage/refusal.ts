import { randomUUID } from 'node:crypto';
import type { Answer } from '../../base/answer.ts';

/** What object storage says no with: the names are those of the service. */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** For what the service may do and nobody does here: better no answer than a wrong one. */
export const notHonoured = (what: string): StorageRefusal =>
  new StorageRefusal(501, 'NotImplemented', `The local object storage does not honour ${what}.`);

export const refuseStorageCall = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml', 'x-amz-request-id': randomUUID() },
  body: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>`,
  ),
});

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
