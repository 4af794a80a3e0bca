import type { Urgency } from '../../../domain/delivery/urgency.ts';

/** What mails to those on duty say. Names in braces are filled in; no sentence says anything about a person. */
export interface MailWords {
  readonly subject: Readonly<Record<Urgency, string>>;
  readonly waits: string;
  readonly urgency: Readonly<Record<Urgency, string>>;
  readonly now: string;
  readonly read: string;
  readonly answer: string;
  /** Of a provider that has people at its desk. */
  readonly desk: string;
  readonly call: string;
  readonly attached: string;
  readonly unread: string;
  /** Of a change of the directory that waits, to those whom the entry in force names. */
  readonly change: { readonly subject: string; readonly waits: string; readonly object: string };
}

export const EN_MAILS: MailWords = {
  subject: {
    emergency: 'EMERGENCY: a message about order {reference} waits',
    urgent: 'Urgent: a message about order {reference} waits',
    routine: 'A message about order {reference} waits',
  },
  waits:
    'A message about order {reference} waits for you. It is of the type {type}. This mail is to make sure that a person sees it.',
  urgency: {
    emergency: 'It is an emergency: act at once, whatever the hour.',
    urgent: 'It is urgent: act within the hour.',
    routine: 'It can wait until your next working day, and no longer.',
  },
  now: 'What to do now:',
  read: 'Read the certificate by the API: {url}',
  answer: 'Answer by the API with a signed message (POST /v1/provider/messages).',
  desk: 'Or do both in a browser, where you sign in: {url}',
  call: 'If you cannot do either, call the contact point: {name}, {telephone}.',
  attached:
    'The attached file message.json is the message itself, byte for byte. The headers X-Webhook-Id, X-Webhook-Timestamp and X-Webhook-Signature of this mail are those of the signature over it.',
  unread: 'A program wrote this mail, and nobody reads what is answered to it.',
  change: {
    subject: 'The directory’s entry {entry} is about to change',
    waits:
      'Two registrars have approved a change of the entry {entry} in the directory of Holdfast. It concerns: {fields}. It comes into force on {from}, unless you object before.',
    object:
      'If you did not ask for it, object: as a provider by a signed request (POST /v1/provider/directory-changes/{change}/objection), as an authority by one of your contact points (POST /v1/directory/changes/{change}/objection). If you cannot, call whoever runs Holdfast by a number that you know. If you asked for it, you need do nothing.',
  },
};
