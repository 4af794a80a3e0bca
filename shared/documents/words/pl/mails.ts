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
  desk: 'Albo zrobić jedno i drugie w przeglądarce, po zalogowaniu: {url}',
  call: 'Jeśli żadne z tych nie jest możliwe, zadzwonić do punktu kontaktowego: {name}, {telephone}.',
  attached:
    'Załączony plik message.json to sama wiadomość, bajt po bajcie. Nagłówki X-Webhook-Id, X-Webhook-Timestamp i X-Webhook-Signature tego listu należą do podpisu pod nią.',
  unread: 'Ten list napisał program i nikt nie czyta odpowiedzi na niego.',
  change: {
    subject: 'Wpis {entry} w rejestrze zostanie zmieniony',
    waits:
      'Dwie osoby prowadzące rejestr zatwierdziły zmianę wpisu {entry} w rejestrze Holdfast. Dotyczy ona: {fields}. Zacznie obowiązywać {from}, chyba że wcześniej zgłoszą Państwo sprzeciw.',
    object:
      'Jeżeli to nie Państwo o nią wnosili, prosimy o sprzeciw: dostawca podpisanym żądaniem (POST /v1/provider/directory-changes/{change}/objection), organ przez jeden ze swoich punktów kontaktowych (POST /v1/directory/changes/{change}/objection). Jeżeli to niemożliwe, prosimy zadzwonić do operatora Holdfast pod znany Państwu numer. Jeżeli to Państwo o nią wnosili, nic nie trzeba robić.',
  },
};
