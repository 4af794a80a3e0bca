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
  readonly mobile?: Telephone | undefined;
  readonly email: string;
}

const TELEPHONES = ['tel', 'fax', 'mobile'] as const;

/** What a contact says of whose it is; nothing where the form leaves it out. */
export const toSaidOfContact = (contact: Reachable | undefined, pointer: string): SaidOfFiler[] =>
  contact === undefined
    ? []
    : [
        ...TELEPHONES.flatMap((member) => {
          const { countryCode } = contact[member] ?? {};
          return countryCode === undefined
            ? []
            : [toSaidOfFiler('telephone', countryCode, `${pointer}/${member}/countryCode`)];
        }),
        toSaidOfFiler('mail', contact.email, `${pointer}/email`),
      ];
