import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { AttachmentType } from '../../../domain/attachments/attachment.ts';
import { Allowance, type Allowances } from '../base/allowance.ts';
import { RefusedFile } from '../base/refused-file.ts';
import { findPlaces, holdsProgram } from '../base/second-file.ts';
import { listCarried } from './carried.ts';
import { requireStillLetter } from './html.ts';
import { decodeText, lookAtText } from './text.ts';

/** In bytes: a mail's head is shorter. */
const MOST_HEAD = 262_144;
const HEADER = /^[!-9;-~]+[ \t]*:/;
const TELLING = /^(?:from|date|message-id)[ \t]*:/i;

/** Whether a file is a mail as it travelled: lines of a head, one of them of these three, and then an empty one. */
export function isMail(file: Buffer): boolean {
  const lines = file
    .toString('latin1', 0, MOST_HEAD)
    .replace(/^\xef\xbb\xbf/, '')
    .split(/\r?\n/);
  const end = lines.indexOf('');
  const head = lines.slice(0, end === -1 ? 0 : end);
  if (head[0]?.startsWith('From ')) head.shift(); // as mailboxes of Unix begin
  const isHead = head.every((line, index) => HEADER.test(line) || (index > 0 && /^[ \t]/.test(line)));
  return isHead && head.some((line) => TELLING.test(line));
}

/** Looks into a file that lies in a mail as into one that is sent by itself. @throws RefusedFile */
export type LookInto = (file: Buffer) => Promise<AttachmentType | undefined>;

/** Signatures: no program opens them but that which reads the mail. */
const SIGNATURE = /^application\/(?:x-)?pkcs7-signature$/;
const [DER, MOST_SIGNATURE] = [0x30, 65_536];
const isSignature = (mimeType: string, file: Buffer): boolean =>
  SIGNATURE.test(mimeType) && file[0] === DER && file.length <= MOST_SIGNATURE && !holdsProgram(file);

const LOCKED = /^application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted)$/;

const bytesOf = ({ content }: Attachment): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content);

async function refuseAttached(attachment: Attachment, lookInto: LookInto): Promise<void> {
  const { mimeType } = attachment;
  if (LOCKED.test(mimeType)) throw new RefusedFile('needs-password');
  if (mimeType === 'message/external-body') throw new RefusedFile('reaches-out');
  const file = bytesOf(attachment);
  if (file.length === 0 || isSignature(mimeType, file)) return;
  if ((await lookInto(file)) === undefined) throw new RefusedFile('holds-files');
}

/** A file as mails of old carried it. */
const CARRIED_OLD = /^begin(?:-base64)? [0-7]{3,4} \S[^\r\n]*\r?\nM?[!-`]/m;

/** Files in one mail, those in its mails too. */
const MOST_CARRIED = 500;

/** How often the one thing may stand in a head about which readers disagree when it stands there twice. */
const ONCE = ['content-type', 'content-transfer-encoding', 'mime-version'];

async function refuseHidden(
  mail: Buffer,
  { attachments, text = '', html = '' }: Email,
  lookInto: LookInto,
): Promise<void> {
  if (mail.includes('\nbegin') && CARRIED_OLD.test(mail.toString('latin1'))) throw new RefusedFile('holds-files');
  const known = attachments.map(bytesOf);
  const hasWords = text !== '' || html !== '';
  const carried = new Allowance(MOST_CARRIED);
  for (const bytes of listCarried(mail)) {
    carried.spend(1);
    const isKnown = known.some((one) => one.equals(bytes));
    const isLetter = hasWords && decodeText(bytes) !== undefined; // its own words travel so too
    if (!isKnown && !isLetter) await lookInto(bytes);
  }
}

async function parseMail(file: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(file, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: MOST_HEAD * 2,
    });
  } catch {
    throw new RefusedFile('wants-too-much'); // what the library throws at parts within parts, and at heads without end
  }
}

/** A line that could part one piece of a mail from another. */
const PART = '\n--';
const MOST_PARTS = 3_000;

/** The library takes seconds for a million parts, and keeps every line of words apart. @throws RefusedFile `wants-too-much` */
function refuseManyParts(mail: Buffer, lines: Allowance): void {
  for (const _ of findPlaces(mail, '\n')) lines.spend(1);
  const parts = new Allowance(MOST_PARTS);
  for (const _ of findPlaces(mail, PART)) parts.spend(1);
}

/**
 * Lets a mail pass that shows its letter and holds nothing that would be refused if it were sent by itself.
 *
 * @throws RefusedFile
 */
export async function requireStillMail(file: Buffer, allowances: Allowances, lookInto: LookInto): Promise<void> {
  allowances.mails.spend(1);
  refuseManyParts(file, allowances.lines);
  const email = await parseMail(file);
  for (const once of ONCE) {
    if (email.headers.filter(({ key }) => key === once).length > 1) throw new RefusedFile('two-files-in-one');
  }
  if (holdsProgram(file)) throw new RefusedFile('program');
  if (email.html !== undefined) requireStillLetter(email.html, allowances.nodes);
  else if (email.text !== undefined && lookAtText(email.text) === 'page') throw new RefusedFile('page');
  for (const attachment of email.attachments) await refuseAttached(attachment, lookInto);
  await refuseHidden(file, email, lookInto);
}
