import * as z from 'zod/mini';
import { findLookAlike } from '../../domain/filing/identifiers/look-alikes.ts';
import { findUnseen, unwrap } from '../../domain/filing/identifiers/unseen.ts';
import { isTooLongMailbox, readMailbox, splitMailbox } from '../../domain/mailbox.ts';
import { tidyText } from '../../domain/signs.ts';
import { SIGN_REFUSED } from './text.ts';

/** Room for an address in its own letters with what copying puts around it; how long it may be itself is counted in octets. */
const TYPED_MAX = 320;
const FORM = 'must be an e-mail address, such as desk@police.example';

/**
 * An address as it was meant: without white space, marks nobody sees, the scheme of a link, or the brackets of a mail header, and with
 * the @ and full stops of a Latin keyboard in place of those of East Asian ones.
 */
function tidyEmail(typed: string): string {
  const text = tidyText(unwrap(typed))
    .replaceAll('\uff20', '@')
    .replace(/[\u3002\uff0e\uff61]/gu, '.');
  return /^<(.*)>$/su.exec(text)?.[1] ?? text.replace(/^mailto:/iu, '');
}

/** Why a text is no address, with what would be taken. */
function explainForm(text: string): string {
  const { local, host } = splitMailbox(text);
  if (/[\uff01-\uff5e]/u.test(text))
    return `${FORM}: write it in the narrow signs of a Latin keyboard, not in wide ones`;
  if (/[[({](?:at|dot|@|\.)[\])}]/iu.test(text)) return `${FORM}: write the @ and the full stops as they are`;
  if (/@.*@/su.test(text)) return `${FORM}: give one, and nothing else`;
  if (/[\s<>,;]/u.test(text)) return `${FORM}: give it alone, without a name, blanks or marks`;
  if (!text.includes('@')) return `${FORM}: it has no @`;
  if (/\.$/u.test(host)) return `${FORM}: it ends in a full stop`;
  if (/[\u2018\u2019\u02bc\u00b4]/u.test(local)) return `${FORM}: write its apostrophe as a straight one (')`;
  return readMailbox(`desk@${host}`) === undefined
    ? `${FORM}: what follows the @ is no domain in full`
    : `${FORM}: what stands before the @ is in no address`;
}

function checkEmail(typed: string, context: z.core.$RefinementCtx): void {
  const text = tidyEmail(typed);
  const sign = findUnseen(text);
  if (sign) {
    context.addIssue({ code: 'custom', message: SIGN_REFUSED, params: { sign } });
    return;
  }
  const message = findFault(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
}

function findFault(text: string): string | undefined {
  const mailbox = readMailbox(text);
  if (mailbox === undefined) return explainForm(text);
  if (isTooLongMailbox(mailbox)) return 'is longer than an e-mail address can be';
  const confusion = findLookAlike(text);
  if (confusion === undefined) return undefined;
  return findLookAlike(splitMailbox(text).host) === undefined
    ? `${confusion}; write what stands before the @ in letters of one alphabet`
    : `${confusion}; write the domain in its punycode form (xn--)`;
}

/** An e-mail address of an office or contact, as written and in letters of any alphabet (targets have their own rules). */
export const Email = z
  .string()
  .check(
    z.maxLength(TYPED_MAX, { abort: true }),
    z.superRefine(checkEmail),
    z.overwrite(tidyEmail),
    z.meta({ format: 'idn-email' }),
  );
