import type { Urgency } from '../../domain/delivery/urgency.ts';
import { spellTelephone, type Telephone } from '../../domain/telephone.ts';
import { fillSentence } from '../languages.ts';
import { DE_MAILS } from '../words/de/mails.ts';
import { EN_MAILS, type MailWords } from '../words/en/mails.ts';
import { ES_MAILS } from '../words/es/mails.ts';
import { FR_MAILS } from '../words/fr/mails.ts';
import { PL_MAILS } from '../words/pl/mails.ts';

const WORDS: Readonly<Record<string, MailWords>> = {
  en: EN_MAILS,
  de: DE_MAILS,
  fr: FR_MAILS,
  es: ES_MAILS,
  pl: PL_MAILS,
};

/** What of a message is said in a mail: nothing about a person. */
export interface WaitingMessage {
  /** Of the order, as it is spoken. */
  readonly reference: string;
  readonly type: string;
  readonly urgency: Urgency;
  readonly certificateUrl: string;
  /** Where the provider's people sign in, with nothing of the order in it; left out where it has none. */
  readonly desksUrl?: string | undefined;
  /** The desk that answers round the clock, where it is known. */
  readonly contact?: { readonly name: string; readonly telephone: Telephone } | undefined;
}

export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  /** The one it is written in. */
  readonly language: string;
}

const NAME_AT_MOST = 200;

/** A name from the directory can hold line ends and signs that turn the direction of text; a line of a mail is one line. */
const onOneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, NAME_AT_MOST);

/** @param language ISO 639-1; one we have no words in is written in English. */
export function writeMessageMail(language: string, message: WaitingMessage): WrittenMail {
  const written = Object.hasOwn(WORDS, language) ? language : 'en';
  const words = WORDS[written] ?? EN_MAILS;
  const { urgency, certificateUrl: url, contact } = message;
  const said = { reference: onOneLine(message.reference), type: message.type };
  const steps = [
    fillSentence(words.read, { url: onOneLine(url) }),
    words.answer,
    ...(message.desksUrl === undefined ? [] : [fillSentence(words.desk, { url: message.desksUrl })]),
    ...(contact
      ? [
          fillSentence(words.call, {
            name: onOneLine(contact.name),
            telephone: onOneLine(spellTelephone(contact.telephone)),
          }),
        ]
      : []),
  ];
  const paragraphs = [
    fillSentence(words.waits, said),
    words.urgency[urgency],
    [words.now, ...steps.map((step, place) => `${place + 1}. ${step}`)].join('\n'),
    words.attached,
    words.unread,
  ];
  return {
    subject: fillSentence(words.subject[urgency], said),
    text: `${paragraphs.join('\n\n')}\n`,
    language: written,
  };
}

/** A change of an entry of the directory, as those hear of it whom the entry in force names. */
export interface WaitingChange {
  readonly entry: string;
  readonly change: string;
  readonly fields: readonly string[];
  /** RFC 3339. */
  readonly from: string;
}

/** @param language as above. */
export function writeChangeMail(language: string, { entry, change, fields, from }: WaitingChange): WrittenMail {
  const written = Object.hasOwn(WORDS, language) ? language : 'en';
  const { change: words, unread } = WORDS[written] ?? EN_MAILS;
  const said = { entry, change, fields: fields.join(', '), from };
  const paragraphs = [fillSentence(words.waits, said), fillSentence(words.object, said), unread];
  return { subject: fillSentence(words.subject, said), text: `${paragraphs.join('\n\n')}\n`, language: written };
}
