import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as kit from '../../../shared/kit/holdfast.ts';
import { ROOT } from '../../support/map/read-imports.ts';

const read = (name: string): string => readFileSync(join(ROOT, 'docs/kit', name), 'utf8');
const [types, python, go] = ['holdfast.d.mts', 'holdfast.py', 'holdfast.go'].map(read) as [string, string, string];

/** What one language calls each; `undefined` where it has none, for the reason beside it. */
type Row = readonly [js: string | undefined, python: string | undefined, go: string | undefined, why?: string];

const CALLS: readonly Row[] = [
  ['provider', 'provider', 'Provider'],
  ['publicKey', 'public_key', 'PublicKey'],
  ['readWebhook', 'read_webhook', 'ReadWebhook'],
  ['readCertificate', 'read_certificate', 'ReadCertificate'],
  ['readNotice', 'read_notice', 'ReadNotice'],
  ['readObjections', 'read_objections', 'ReadObjections'],
  ['listOrders', 'list_orders', 'ListOrders'],
  ['pullMessages', 'pull_messages', 'PullMessages'],
  ['acknowledge', 'acknowledge', 'Acknowledge'],
  ['preserve', 'preserve', 'Preserve'],
  ['cannotExecute', 'cannot_execute', 'CannotExecute'],
  ['ask', 'ask', 'Ask'],
  ['release', 'release', 'Release'],
  ['relayNotice', 'relay_notice', 'RelayNotice'],
  ['send', 'send', 'Send'],
  ['proveEndpoint', 'prove_endpoint', 'ProveEndpoint'],
  ['answer', 'answer', 'Answer'],
  ['registerInSandbox', 'register_in_sandbox', 'RegisterInSandbox'],
  ['orderTest', 'order_test', 'OrderTest'],
  ['playStep', 'play_step', 'PlayStep'],
  ['signRequest', 'sign_request', 'SignRequest'],
  ['request', 'request', 'Request'],
  [undefined, undefined, 'Webhooks', 'Go alone has one kind of HTTP server that everybody uses'],
];

/** Beside the client: functions and constants. */
const VALUES: readonly Row[] = [
  ['verifyWebhook', 'verify_webhook', 'VerifyWebhook'],
  ['verifyDocument', 'verify_document', 'VerifyDocument'],
  ['makeKey', 'make_key', 'MakeKey'],
  ['nameSandboxProvider', 'name_sandbox_provider', 'NameSandboxProvider'],
  ['CERTIFICATE_TYPE', 'CERTIFICATE_TYPE', 'CertificateType'],
  ['MAX_WEBHOOK_BYTES', 'MAX_WEBHOOK_BYTES', 'MaxWebhookBytes'],
  ['openClient', 'Client', 'OpenClient', 'Python opens it as it makes any object'],
  ['KitError', 'KitError', undefined, 'Go has no classes of errors: Refusal is a type'],
  [
    undefined,
    undefined,
    'OpenInbox',
    'JavaScript and Python keep webhooks by a few lines of their own: see the samples',
  ],
];

/** Types that whoever writes hands meets, with what they have. */
const MEMBERS: Readonly<Record<string, readonly Row[]>> = {
  Hands: [
    ['keep', 'keep', 'Keep'],
    ['letGo', 'let_go', 'LetGo'],
    ['tellUser', 'tell_user', 'TellUser'],
  ],
  NotKept: [
    ['explanation', 'explanation', 'Explanation'],
    ['reason', 'reason', 'Reason'],
  ],
  Told: [
    ['channel', 'channel', 'Channel'],
    ['relayedAt', 'relayed_at', 'RelayedAt'],
  ],
  Answered: [
    ['type', 'type', 'Type'],
    ['orderId', 'order_id', 'OrderID'],
    ['said', 'said', 'Said'],
    ['note', 'note', 'Note'],
    ['code', 'code', 'Code'],
  ],
  Webhook: [
    ['id', 'id', 'ID'],
    ['type', 'type', 'Type'],
    ['timestamp', 'timestamp', 'Timestamp'],
    ['data', 'data', 'Data'],
  ],
  Certificate: [
    ['document', 'document', 'Document'],
    ['jws', 'jws', 'JWS'],
    [undefined, undefined, 'Raw', 'what Go reads into a struct has lost the members that it does not name'],
  ],
};

const column = (rows: readonly Row[], index: 0 | 1 | 2): readonly string[] =>
  rows.flatMap((row) => row[index] ?? []).toSorted();
const namesIn = (text: string, form: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(form)].map(([, name = '']) => name))].toSorted();
/** What stands between a line and the next one that is not indented. */
const blockIn = (text: string, head: RegExp): string => {
  const start = text.search(head);
  if (start < 0) throw new Error(`nothing begins with ${head}`);
  const [first = '', ...rest] = text.slice(start).split('\n');
  const end = rest.findIndex((line) => /^\S/.test(line));
  return [first, ...rest.slice(0, end)].join('\n');
};

it('the clients have the same calls', async () => {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const client = await kit.openClient({ api: 'https://api.example', key });
  expect(Object.keys(client).toSorted()).toEqual(column(CALLS, 0));
  const inPython = blockIn(python, /^class Client:/m);
  expect(namesIn(inPython, /^ {4}def ([a-z]\w*)\(|^ {8}self\.([a-z]\w*) = /gm).filter((name) => name !== '')).toEqual(
    column(CALLS, 1).filter((name) => name !== 'provider'),
  );
  expect(namesIn(inPython, /^ {8}self\.([a-z]\w*)(?:, self\.\w+)* = /gm)).toEqual(['provider']);
  expect(namesIn(go, /^func \(c \*Client\) ([A-Z]\w*)\(/gm)).toEqual(column(CALLS, 2));
});

it('beside them stand the same functions and constants', () => {
  expect(Object.keys(kit).toSorted()).toEqual(column(VALUES, 0));
  expect(namesIn(go, /^(?:func|const|var) ([A-Z]\w*)\b/gm)).toEqual(column(VALUES, 2));
  const listed = namesIn(blockIn(python, /^__all__ = /m), /'(\w+)'/g);
  const typesOfPython = ['Reply', ...Object.keys(MEMBERS)];
  expect(listed).toEqual([...column(VALUES, 1), ...typesOfPython].toSorted());
});

it.each(Object.entries(MEMBERS))('%s has the same members', (name, rows) => {
  const inTypes = blockIn(types, new RegExp(`^interface ${name} \\{`, 'm'));
  expect(namesIn(inTypes, /^ {4}(?:readonly )?(\w+)\??[:(]/gm)).toEqual(column(rows, 0));
  const inPython = blockIn(python, new RegExp(`^class ${name}\\b`, 'm'));
  expect(namesIn(inPython, /^ {4}(?:def )?([a-z]\w*)[:(]/gm)).toEqual(column(rows, 1));
  const inGo = blockIn(go, new RegExp(`^type ${name} (?:struct|interface) \\{`, 'm'));
  expect(namesIn(inGo, /^\t([A-Z]\w*)[ (]/gm)).toEqual(column(rows, 2));
});

it('what one language lacks has its reason', () => {
  const lacking = [CALLS, VALUES, ...Object.values(MEMBERS)]
    .flat()
    .filter((row) => row.slice(0, 3).includes(undefined));
  expect(lacking.filter(([, , , why]) => why === undefined)).toEqual([]);
});
