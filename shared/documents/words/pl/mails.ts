import type { MailWords } from '../en/mails.ts';

export const PL_MAILS: MailWords = {
  subject: {
    emergency: 'NAGŁY PRZYPADEK: czeka wiadomość o nakazie {reference}',
    urgent: 'Pilne: czeka wiadomość o nakazie {reference}',
    routine: 'Czeka wiadomość o nakazie {reference}',
  },
  waits:
    'Czeka na Państwa wiadomość o nakazie {reference}. Jest rodzaju {type}. Ten list ma sprawić, żeby zobaczył ją człowiek.',
  urgency: {
    emergency: 'To nagły przypadek: proszę działać natychmiast, o każdej porze.',
    urgent: 'To pilne: proszę działać w ciągu godziny.',
    routine: 'Może to poczekać do najbliższego dnia roboczego, ale nie dłużej.',
  },
  now: 'Co należy teraz zrobić:',
  read: 'Odczytać zaświadczenie przez interfejs: {url}',
  answer: 'Odpowiedzieć przez interfejs podpisaną wiadomością (POST /v1/provider/messages).',
  call: 'Jeśli żadne z tych nie jest możliwe, zadzwonić do punktu kontaktowego: {name}, {telephone}.',
  attached:
    'Załączony plik message.json to sama wiadomość, bajt po bajcie. Nagłówki X-Webhook-Id, X-Webhook-Timestamp i X-Webhook-Signature tego listu należą do podpisu pod nią.',
  unread: 'Ten list napisał program i nikt nie czyta odpowiedzi na niego.',
};
