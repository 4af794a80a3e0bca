import { describe, expect, it } from 'vitest';
import { placeholdersOf } from '../../../../shared/documents/languages.ts';
import { writeMessageMail } from '../../../../shared/documents/mails/write-message-mail.ts';
import { DE_MAILS } from '../../../../shared/documents/words/de/mails.ts';
import { EN_MAILS, type MailWords } from '../../../../shared/documents/words/en/mails.ts';
import { ES_MAILS } from '../../../../shared/documents/words/es/mails.ts';
import { FR_MAILS } from '../../../../shared/documents/words/fr/mails.ts';
import { PL_MAILS } from '../../../../shared/documents/words/pl/mails.ts';

const MESSAGE = {
  reference: 'K7QM-2D4X',
  type: 'order.issued',
  urgency: 'emergency',
  certificateUrl: 'https://api.house.example/v1/provider/orders/ord_1/certificate',
  contact: { name: 'Duty desk', telephone: { countryCode: '+49', areaCode: '40', number: '5550 4100' } },
} as const;

const sentencesOf = ({ subject, urgency, change, ...rest }: MailWords): readonly string[] => [
  ...Object.values(subject),
  ...Object.values(urgency),
  ...Object.values(change),
  ...Object.values(rest),
];

describe('a mail about a message', () => {
  it('says which order, how urgent, and what to do now', () => {
    expect(writeMessageMail('en', MESSAGE)).toMatchInlineSnapshot(`
      {
        "language": "en",
        "subject": "EMERGENCY: a message about order K7QM-2D4X waits",
        "text": "A message about order K7QM-2D4X waits for you. It is of the type order.issued. This mail is to make sure that a person sees it.

      It is an emergency: act at once, whatever the hour.

      What to do now:
      1. Read the certificate by the API: https://api.house.example/v1/provider/orders/ord_1/certificate
      2. Answer by the API with a signed message (POST /v1/provider/messages).
      3. If you cannot do either, call the contact point: Duty desk, +49 40 5550 4100.

      The attached file message.json is the message itself, byte for byte. The headers X-Webhook-Id, X-Webhook-Timestamp and X-Webhook-Signature of this mail are those of the signature over it.

      A program wrote this mail, and nobody reads what is answered to it.
      ",
      }
    `);
  });

  it.each(['de', 'fr', 'es', 'pl'])('says it in the language of its mailbox: %s', (language) => {
    const mail = writeMessageMail(language, MESSAGE);
    expect(mail.language).toBe(language);
    expect(mail.subject).toContain(MESSAGE.reference);
    for (const said of [MESSAGE.certificateUrl, MESSAGE.type, 'Duty desk', '+49 40 5550 4100']) {
      expect(mail.text).toContain(said);
    }
    expect(`${mail.subject}${mail.text}`).not.toMatch(/[{}]/);
  });

  it.each(['en', 'de', 'fr', 'es', 'pl'])(
    'says in %s where people sign in, of a provider that has some',
    (language) => {
      const { text } = writeMessageMail(language, { ...MESSAGE, desksUrl: 'https://desks.example' });
      expect(text).toContain('https://desks.example\n4. ');
      expect(writeMessageMail(language, MESSAGE).text).not.toContain('https://desks.example');
    },
  );

  it.each(['nl', '', 'toString', '__proto__'])('is in English where we have no words in %j', (language) => {
    expect(writeMessageMail(language, MESSAGE)).toEqual(writeMessageMail('en', MESSAGE));
  });

  it('leaves out whom to call where nobody knows it, and has a word for each hurry', () => {
    const { contact: _, ...without } = MESSAGE;
    const mails = (['emergency', 'urgent', 'routine'] as const).map((urgency) =>
      writeMessageMail('en', { ...without, urgency }),
    );
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(3);
    for (const { text } of mails) expect(text).not.toContain('contact point');
  });

  it('keeps names of the directory on their line, and short', () => {
    const name = `Desk\r\nBcc: x@y.example\u2028\u202e${'a'.repeat(500)}`;
    const { text } = writeMessageMail('en', { ...MESSAGE, contact: { ...MESSAGE.contact, name } });
    const [line = ''] = text.split('\n').filter((one) => one.includes('Desk'));
    expect(line).toContain('Desk Bcc: x@y.example a');
    expect(line.length).toBeLessThan(300);
    expect(text).not.toMatch(/[\r\u2028\u202e]/);
  });

  it.each([
    ['de', DE_MAILS],
    ['fr', FR_MAILS],
    ['es', ES_MAILS],
    ['pl', PL_MAILS],
  ])('has the same places to fill in in %s as in English', (_, words) => {
    expect(sentencesOf(words).map((text) => placeholdersOf(text).sort())).toEqual(
      sentencesOf(EN_MAILS).map((text) => placeholdersOf(text).sort()),
    );
  });
});
