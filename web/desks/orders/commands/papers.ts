import { ExtensionCommand, ProductionRequestCommand } from '../../../../shared/contracts/api/authorities/commands.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import type { DeskVisitor } from '../../step.ts';
import { findLaterForm } from '../parts/paper.ts';
import type { Order } from '../parts/tell.ts';
import { isAlive, type OrderCommand } from './command.ts';
import { type FormPart, listFields, nameOf } from './field.ts';
import { listPaperFields } from './paper-fields.ts';
import { prefillFrom } from './prefill.ts';

type About = 'order.extended' | 'order.continued';

/** The request for the data may be issued and not yet sent. */
const EMPTY_IS_NULL = '/certificate/D/request/transmittedOn';

const withNull = (parts: readonly FormPart[]): readonly FormPart[] =>
  parts.map((part) => {
    if ('legend' in part) return { ...part, parts: withNull(part.parts) };
    return part.pointer === EMPTY_IS_NULL ? { ...part, isNullable: true } : part;
  });

function listFieldsOf(visitor: DeskVisitor, { instrument }: Order, about: About): readonly FormPart[] | undefined {
  const form = findLaterForm(instrument, about);
  return form && withNull(listPaperFields(visitor, form, '/certificate'));
}

const basisOf = ({ instrument }: Order, about: About): string | undefined =>
  findLaterForm(instrument, about)?.layout.basis;

/** Where a later paper repeats what the order's own certificate says, by law; fields that it does not have take nothing from it. */
const FROM_CERTIFICATE: Readonly<Record<Order['instrument'], Readonly<Record<string, string>>>> = {
  'EU-EPOC-PR': {
    '/certificate/A/issuingState': 'A/issuingState',
    '/certificate/A/issuingAuthority': 'A/issuingAuthority',
    '/certificate/A/issuingFileNumber': 'A/issuingFileNumber',
    '/certificate/B/addressee': 'B/addressee',
    '/certificate/B/address': 'B/address',
    '/certificate/B/telFaxEmail': 'B/telFaxEmail',
    '/certificate/B/contactPerson': 'B/contactPerson',
    '/certificate/B/addresseeFileNumber': 'B/addresseeFileNumber',
    '/certificate/B/serviceProvider': 'B/serviceProvider',
    '/certificate/C/epocPr/issuedOn': 'F/signature/date',
    '/certificate/C/epocPr/fileNumber': 'A/issuingFileNumber',
    '/certificate/C/epocPr/transmittedTo': 'B/addressee',
  },
  'US-2703f': {
    '/certificate/governmentalEntity': 'governmentalEntity',
    '/certificate/requester/name': 'requester/name',
    '/certificate/requester/title': 'requester/title',
    '/certificate/requester/address': 'requester/address',
    '/certificate/requester/email': 'requester/email',
    '/certificate/requester/tel/countryCode': 'requester/tel/countryCode',
    '/certificate/requester/tel/areaCode': 'requester/tel/areaCode',
    '/certificate/requester/tel/number': 'requester/tel/number',
    '/certificate/requester/tel/ext': 'requester/tel/ext',
    '/certificate/fileNumber': 'fileNumber',
    '/certificate/originalLetter/fileNumber': 'fileNumber',
    '/certificate/originalLetter/signedOn': 'signedOn',
  },
  'COE-29': {
    '/certificate/requestingParty': 'requestingParty',
    '/certificate/authority': 'a/authority',
    '/certificate/fileNumber': 'a/fileNumber',
  },
  'CA-487.012': {},
};

/** What the order says already: of an order under the European form, also the day on which it was sent. */
const prefill = (order: Order): ReturnType<typeof prefillFrom> => ({
  ...prefillFrom(order, FROM_CERTIFICATE[order.instrument]),
  ...(order.instrument === 'EU-EPOC-PR' && { 'certificate-C-epocPr-transmittedOn': [order.issuedAt.slice(0, 10)] }),
});

const paperCommand = (about: About, own: Pick<OrderCommand, 'act' | 'path' | 'isOpen' | 'read'>): OrderCommand => ({
  ...own,
  role: 'contact-point',
  rule: (order) => basisOf(order, about),
  fields: (visitor, order) => listFieldsOf(visitor, order, about),
  prefill: (order, visitor) => {
    const fields = listFields(listFieldsOf(visitor, order, about) ?? []);
    const names = new Set(fields.map(nameOf));
    return Object.fromEntries(Object.entries(prefill(order)).filter(([name]) => names.has(name)));
  },
  toBody: (body, { instrument }) => ({ instrument, ...body }),
});

export const EXTENSION: OrderCommand = paperCommand('order.extended', {
  act: 'extension',
  path: 'extension',
  read: (body) => parse(ExtensionCommand, body),
  isOpen: (order) =>
    order.status === 'running' &&
    !order.rights.extensionBarred &&
    findLaterForm(order.instrument, 'order.extended') !== undefined,
});

export const PRODUCTION_REQUEST: OrderCommand = paperCommand('order.continued', {
  act: 'production-request',
  path: 'production-request',
  read: (body) => parse(ProductionRequestCommand, body),
  isOpen: (order) =>
    isAlive(order) &&
    order.status !== 'issued' &&
    order.continuation?.leave !== 'needed' &&
    findLaterForm(order.instrument, 'order.continued') !== undefined,
});
