import type { FilerField, SaidOfFiler } from '../../../domain/filing/filer.ts';

export const toSaidOfFiler = (field: FilerField, value: string, pointer: string): SaidOfFiler => ({
  field,
  value,
  pointer,
});

interface Telephone {
  readonly countryCode: string;
}

/** How somebody is reached, as every form has it. */
interface Reachable {
  readonly tel: Telephone;
  readonly fax?: Telephone | undefined;
  readonly email: string;
}

/** What a contact says of whose it is; nothing where the form leaves it out. */
export const toSaidOfContact = (contact: Reachable | undefined, pointer: string): SaidOfFiler[] =>
  contact === undefined
    ? []
    : [
        toSaidOfFiler('telephone', contact.tel.countryCode, `${pointer}/tel/countryCode`),
        ...(contact.fax ? [toSaidOfFiler('telephone', contact.fax.countryCode, `${pointer}/fax/countryCode`)] : []),
        toSaidOfFiler('mail', contact.email, `${pointer}/email`),
      ];
