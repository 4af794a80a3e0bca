import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { DAY_MS } from '../../../shared/domain/instant.ts';

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8'));

const Certificate = z.looseObject({});
const EpocPr = z.looseObject({
  providers: z.tuple([z.looseObject({ provider: z.string(), addressee: z.looseObject({}) })]),
  certificate: z.looseObject({
    A: Certificate,
    C: z.looseObject({ identifiers: z.array(Certificate) }),
    F: z.looseObject({ signature: z.looseObject({ date: z.string() }) }),
    G: z.looseObject({ validatorSignature: z.looseObject({ date: z.string() }) }).optional(),
  }),
  grounds: z.record(z.string(), z.string()),
});
export type EpocPr = z.infer<typeof EpocPr>;

const Letter = z.looseObject({ certificate: z.looseObject({}) });
const Request = z.looseObject({ certificate: z.looseObject({ signature: z.looseObject({}) }) });

/** The second provider of the sample directory, as a filing addresses it. */
const LANTERN = {
  provider: 'prv-lantern',
  addressee: {
    addressee: 'Lantern Hosting B.V.',
    address: 'Kade 9\n1000 AA Amsterdam\nNetherlands',
    telFaxEmail: 'disclosure@lantern.example',
    addresseeKind: 'designated_establishment',
  },
};

/** The day before: no day ahead wherever the issuer is, and signed lately enough to be filed. */
const dayBefore = (now: number): string => new Date(now - DAY_MS).toISOString().slice(0, '2026-11-20'.length);

/** A sample order, signed and validated the day before `now`, which is the host's clock where a test has moved it. */
function signed(name: string, now: number): EpocPr {
  const filing = EpocPr.parse(sample(name));
  const { F, G } = filing.certificate;
  F.signature.date = dayBefore(now);
  if (G) G.validatorSignature.date = dayBefore(now);
  return filing;
}

/** The sample order of the police, validated beforehand, to the demonstration provider. */
export const epocPr = (now: number): EpocPr => signed('epoc-pr', now);

/** The same to two providers. */
export function epocPrToBoth(now: number) {
  const filing = epocPr(now);
  return { ...filing, providers: [...filing.providers, LANTERN] };
}

/** The same order over these mailboxes alone: what nobody else holds concerns no other order. */
export const about = (filing: EpocPr, ...mailboxes: readonly string[]): EpocPr => ({
  ...filing,
  certificate: { ...filing.certificate, C: { identifiers: mailboxes.map((value) => ({ type: 'email', value })) } },
});

export const emergency = (now: number): EpocPr => signed('epoc-pr-emergency', now);

/** The sample order to the second provider alone. */
export const epocPrToLantern = (now: number) => ({ ...epocPr(now), providers: [LANTERN] });

export const emergencyToLantern = (now: number) => ({ ...emergency(now), providers: [LANTERN] });

/** The sample letter of the sheriff, to both providers. */
export function letterToBoth(now: number) {
  const { certificate, ...letter } = Letter.parse(sample('us-2703f'));
  return {
    ...letter,
    certificate: { ...certificate, signedOn: dayBefore(now) },
    providers: [{ provider: 'prv-demo' }, { provider: 'prv-lantern' }],
  };
}

/** The sample letter of the sheriff to the demonstration provider, over one account alone. */
export function letterAbout(value: string, now: number) {
  const { certificate, ...letter } = letterToBoth(now);
  return {
    ...letter,
    certificate: { ...certificate, accounts: [{ type: 'account', value }] },
    providers: [{ provider: 'prv-demo' }],
  };
}

/** The sample request of one Party to another's contact point. */
export function partyRequest(now: number) {
  const { certificate, ...filing } = Request.parse(sample('budapest-29'));
  return { ...filing, certificate: { ...certificate, signature: { ...certificate.signature, date: dayBefore(now) } } };
}

/** The sample demand of the Canadian police, made on the day it is in Toronto, for an offence under Canadian law. */
export function demand(now: number, mailbox = 'canary.demand@skylark.example') {
  const { certificate, banReason, ...filing } = Letter.parse(sample('ca-487-012'));
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(now);
  const until = new Date(Date.parse(made) + 21 * DAY_MS).toISOString().slice(0, made.length);
  const { nonDisclosureUntil, ...form } = certificate;
  const offence = { provision: 'Criminal Code, section 380(1)' };
  const identifiers = [{ type: 'email', value: mailbox }];
  return {
    ...filing,
    certificate: { ...form, offence, identifiers, timeRange: undefined, madeOn: made, preserveUntil: until },
  };
}

const Filed = z.looseObject({
  certificate: z.looseObject({
    A: z.looseObject({ issuingFileNumber: z.string() }),
    F: z.looseObject({ signature: z.looseObject({ date: z.string() }) }),
  }),
});
const Extension = z.looseObject({
  certificate: z.looseObject({ A: Certificate, C: z.looseObject({ epocPr: Certificate }), D: Certificate }),
});

/**
 * The sample extension made that of an order, signed on the day the order was.
 *
 * @param content what the issuing side reads of the order.
 */
export function extension(content: unknown): unknown {
  const { A, F } = Filed.parse(content).certificate;
  const { instrument, certificate } = Extension.parse(sample('epoc-pr-extension'));
  const { date } = F.signature;
  const { issuingFileNumber: fileNumber } = A;
  const epocPr = { ...certificate.C.epocPr, issuedOn: date, transmittedOn: date, fileNumber };
  const signature = { ...Object(certificate.D['signature']), date };
  return {
    instrument,
    certificate: {
      ...certificate,
      A: { ...certificate.A, issuingFileNumber: fileNumber },
      C: { epocPr },
      D: { signature },
    },
  };
}

/** Annex II, section G, as the validator signs it when a validation follows later. */
export const validatorSection = (now: number): unknown => epocPr(now).certificate.G;
