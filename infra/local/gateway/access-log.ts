import { createWriteStream } from 'node:fs';
import type { AccessEntry } from './http-api.ts';

const VARIABLE = /\$context\.([A-Za-z.]+)/g;

function readContext(name: string, entry: AccessEntry): string {
  switch (name) {
    case 'requestId':
      return entry.requestId;
    case 'requestTime':
      return new Date(entry.at).toISOString();
    case 'requestTimeEpoch':
      return String(entry.at);
    case 'httpMethod':
      return entry.method;
    case 'path':
      return entry.path;
    case 'identity.sourceIp':
      return entry.sourceIp;
    case 'routeKey':
      return entry.routeKey;
    case 'status':
      return String(entry.status);
    case 'responseLength':
      return String(entry.bytes);
    case 'responseLatency':
    case 'integrationLatency':
      return String(Math.round(entry.tookMs));
    default:
      return '-'; // what the gateway writes for a value it does not have
  }
}

/** A line of the stage's access log, in the form the template asks for. */
export function formatAccessLine(format: string, entry: AccessEntry): string {
  return format.replaceAll(VARIABLE, (_, name: string) => readContext(name, entry));
}

/** Appends a line for each request to a file. */
export function openAccessLog(
  file: string,
  format: string,
): { write(entry: AccessEntry): void; stop(): Promise<void> } {
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  return {
    write: (entry) => stream.write(`${formatAccessLine(format, entry)}\n`),
    stop: () => new Promise((resolve) => stream.end(resolve)),
  };
}
