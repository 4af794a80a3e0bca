import { LIST, MESSAGE, NO_BYTES, PART, READ, type RequestRow, WHOLE } from './asked.ts';
import { DECEMBER_S, signV1a } from './sign.ts';

export const TAKEN: readonly RequestRow[] = [
  {
    name: 'message',
    id: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
    of: MESSAGE,
    answer: 'accepted',
    reason: 'the body, byte by byte as it is sent',
  },
  {
    name: 'read',
    id: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4X',
    of: READ,
    answer: 'accepted',
    reason: 'method and path, a question mark, and the query, here none',
  },
  { name: 'read-with-query', of: LIST, answer: 'accepted', reason: 'method, path and query, as they are sent' },
  {
    name: 'read-without-question-mark',
    of: READ,
    signs: `${READ.method} ${READ.path}`,
    answer: 'accepted',
    reason: 'method and path, as clients of earlier versions sign',
  },
  {
    name: 'read-with-query-left-out',
    of: LIST,
    signs: `${LIST.method} ${LIST.path}`,
    answer: 'accepted',
    reason: 'as clients of earlier versions sign: what the query says is not protected then',
  },
  { name: 'part-of-a-file', of: PART, answer: 'accepted', reason: 'method, path and digest of the bytes sent' },
  {
    name: 'part-without-bytes',
    id: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4Y',
    of: NO_BYTES,
    answer: 'accepted',
    reason: 'the same of no bytes; the signature holds, and a part without a byte is refused later',
  },
  { name: 'whole-file', of: WHOLE, answer: 'accepted', reason: 'the same of what makes a file whole' },
  { name: 'five-minutes-late', of: READ, ahead: 300, answer: 'accepted', reason: 'five minutes are within the window' },
  { name: 'five-minutes-early', of: READ, ahead: -300, answer: 'accepted', reason: 'before it and after it' },
  {
    name: 'by-the-older-key',
    of: READ,
    at: DECEMBER_S,
    answer: 'accepted',
    reason: 'while two keys are registered, the older one counts',
  },
  {
    name: 'by-the-newer-key',
    of: READ,
    at: DECEMBER_S,
    key: 'provider-next',
    answer: 'accepted',
    reason: 'and so does the newer one',
  },
  {
    name: 'two-signatures',
    of: READ,
    answer: 'accepted',
    reason: 'one of several is enough, whichever it is; others are passed over',
    change: (headers) => ({
      'webhook-signature': `v1,AAAA ${signV1a('another', 'stranger')} ${headers['webhook-signature']}`,
    }),
  },
];
