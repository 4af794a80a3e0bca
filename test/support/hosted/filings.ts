import { readFileSync } from 'node:fs';
import * as z from 'zod';

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8'));

const Certificate = z.looseObject({});
const EpocPr = z.looseObject({
  providers: z.tuple([z.looseObject({ provider: z.string(), addressee: z.looseObject({}) })]),
  certificate: z.looseObject({
    A: Certificate,
    C: z.looseObject({ identifiers: z.array(Certificate) }),
    F: z.looseObject({ signature: z.looseObject({ date: z.string() }) }),
  }),
  grounds: z.record(z.string(), z.string()),
});
export type EpocPr = z.infer<typeof EpocPr>;

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

/** The sample order of the police, validated beforehand, to the demonstration provider. */
export const epocPr = (): EpocPr => EpocPr.parse(sample('epoc-pr'));

/** The same to two providers. */
export function epocPrToBoth() {
  const filing = epocPr();
  return { ...filing, providers: [...filing.providers, LANTERN] };
}

export const emergency = (): EpocPr => EpocPr.parse(sample('epoc-pr-emergency'));

/** The sample order to the second provider alone. */
export const epocPrToLantern = () => ({ ...epocPr(), providers: [LANTERN] });

/** The sample letter of the sheriff, to both providers. */
export const letterToBoth = () => ({
  ...Certificate.parse(sample('us-2703f')),
  providers: [{ provider: 'prv-demo' }, { provider: 'prv-lantern' }],
});

export const extension = (): unknown => sample('epoc-pr-extension');

/** Annex II, section G, as the validator signs it when a validation follows later. */
export function validatorSection(): unknown {
  return Certificate.parse(epocPr().certificate)['G'];
}
