import type * as z from 'zod/mini';
import { GROUNDS, IDENTIFIER, PROTECTED_TARGET, PROTECTED_TARGETS_ASKED, TIME_RANGE } from '../parts/field-groups.ts';
import {
  type DescribedOf,
  day,
  exact,
  fixed,
  line,
  mail,
  optional,
  prose,
  provider,
  telephone,
  yesNo,
} from '../parts/fields.ts';
import type { LetterFiling } from './filing.ts';

/** A letter under 18 U.S.C. § 2703(f), as it is filled in by hand. */
export const US_2703F = {
  sections: {
    sender: 'Who asks',
    providers: 'Whom it is sent to',
    accounts: 'Whose data are to be preserved',
    records: 'Which records are to be preserved',
    letter: 'What the letter says',
    grounds: 'Why, for your own side',
  },
  fields: {
    instrument: fixed('US-2703f'),
    providers: {
      kind: 'rows',
      section: 'providers',
      label: 'Provider',
      hint: 'Each gets the letter as an order of its own.',
      max: 20,
      fields: {
        provider: provider('Provider'),
        addressee: {
          kind: 'group',
          optional: true,
          label: 'Its addressee',
          hint: 'Only where it is not the recipient in the letter.',
          fields: { name: line('Name'), address: optional(prose('Address')) },
        },
      },
    },
    certificate: {
      kind: 'group',
      fields: {
        governmentalEntity: line('Governmental entity', {
          section: 'sender',
          hint: 'As the directory has it.',
          example: 'Example County Sheriff, Digital Evidence Unit',
        }),
        requester: {
          kind: 'group',
          section: 'sender',
          label: 'Requester',
          fields: {
            name: line('Name'),
            title: line('Title', { example: 'Detective Sergeant' }),
            tel: telephone('Telephone', { example: '+1 (555) 555-0142' }),
            email: mail('Email'),
            address: prose('Address'),
          },
        },
        fileNumber: exact('Our reference', {
          section: 'sender',
          hint: 'The file number as your office writes it.',
          example: 'ECS-26-114072',
        }),
        recipient: {
          kind: 'group',
          section: 'providers',
          label: 'Recipient in the letter',
          fields: {
            name: line('Name', { example: 'Custodian of Records' }),
            address: optional(prose('Address')),
            email: optional(mail('Email')),
          },
        },
        accounts: {
          kind: 'rows',
          section: 'accounts',
          label: 'Account or identifier',
          max: 100,
          fields: IDENTIFIER,
        },
        records: {
          kind: 'boxes',
          section: 'records',
          label: 'Records and other evidence to be preserved',
          options: {
            subscriber: 'Subscriber information',
            login_history: 'Login history',
            traffic: 'Transactional records (non-content)',
            content: 'Contents of communications',
            other: { label: 'Other', max: 26, fields: { text: prose('Namely') } },
          },
        },
        dateRange: {
          kind: 'group',
          section: 'records',
          optional: true,
          label: 'Period the records are from',
          hint: 'Left empty: all.',
          fields: TIME_RANGE,
        },
        statement: prose('Statement', {
          section: 'letter',
          hint: 'What the letter asks for, in its own words: it is printed as you write it.',
          example:
            'Please preserve, under 18 U.S.C. § 2703(f), all records and other evidence in your possession regarding the accounts named, for 90 days, pending the issuance of further legal process.',
        }),
        nonDisclosureRequested: yesNo('Do you ask the provider not to disclose this request?', {
          section: 'letter',
          hint: 'A request only: the section itself imposes no secrecy.',
        }),
        signature: line('Signature', { section: 'letter', example: 'Dana Whitlock, badge 3172' }),
        signedOn: day('Date of the letter', { section: 'letter' }),
      },
    },
    protectedTargets: {
      kind: 'rows',
      section: 'accounts',
      optional: true,
      ...PROTECTED_TARGETS_ASKED,
      fields: PROTECTED_TARGET,
    },
    grounds: {
      kind: 'group',
      section: 'grounds',
      optional: true,
      hint: 'This section does not ask for grounds. What you write stays with your own side.',
      fields: GROUNDS,
    },
  },
} as const satisfies DescribedOf<z.input<typeof LetterFiling>>;
