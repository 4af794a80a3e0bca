import type { ProviderMessage } from '../../../shared/contracts/api/providers/message.ts';
import { typedIn } from '../../steps/typed.ts';
import { choose, describeFields } from '../orders/commands/describe.ts';
import type { FieldTable } from '../orders/commands/field.ts';
import type { WordKey } from '../step.ts';
import { renderAfterEnd } from './after-end.ts';
import { chooseTargets, toTargets } from './answering.ts';
import type { Statement } from './statement.ts';

/** What is let go is one question before which targets it is. */
const LET_GO = {
  scope: { kind: 'radios', label: 'provider.field.scope' },
  targets: {
    kind: 'checkboxes',
    label: 'order.field.targets',
    onlyWith: { pointer: '/scope', values: ['some'] },
  },
} as const satisfies FieldTable<{ readonly scope: string; readonly targets?: readonly unknown[] }>;

const SCOPES = {
  all: 'provider.field.scope.all',
  some: 'provider.field.scope.some',
} as const satisfies Record<string, WordKey>;

export const RELEASE: Statement = {
  act: 'release',
  type: 'order.released',
  fields: (visitor, about) =>
    describeFields(visitor, LET_GO, { scope: choose(visitor, SCOPES), targets: chooseTargets(visitor, about) }),
  context: (visitor, { read }) => renderAfterEnd(visitor, read),
  // nothing chosen is no statement about all of it
  toData: ({ scope, targets }) => (scope === 'all' ? {} : { targets: toTargets(targets) }),
  toField: (pointer, typed) =>
    pointer.startsWith('/targets') && typedIn(typed, 'scope') !== 'some' ? '/scope' : pointer,
  isChecked: true,
  isFinal: true,
};

const RELAYED = {
  relayedAt: { kind: 'moment', label: 'provider.field.relayed-at' },
  channel: { kind: 'radios', label: 'order.field.channel' },
} as const satisfies FieldTable<
  Pick<Extract<ProviderMessage, { readonly type: 'notice.relayed' }>['data'], 'relayedAt' | 'channel'>
>;

const CHANNELS = {
  'in-service': 'provider.field.channel.in-service',
  email: 'order.field.channel.email',
  letter: 'order.field.channel.letter',
  telephone: 'order.field.channel.telephone',
  other: 'order.field.channel.other',
} as const satisfies Record<Extract<ProviderMessage, { readonly type: 'notice.relayed' }>['data']['channel'], WordKey>;

export const RELAY: Statement = {
  act: 'relay',
  type: 'notice.relayed',
  fields: (visitor) => describeFields(visitor, RELAYED, { channel: choose(visitor, CHANNELS) }),
};
