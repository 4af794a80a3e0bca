import { DAY_MS } from '../../../../shared/domain/instant.ts';
import { directoryEntry } from '../../builders.ts';
import { approve, proposalOf, propose, readChange, revoke, SECOND_REGISTRAR, step } from '../../registrars.ts';
import { memberOf, POLICE } from '../../requests.ts';
import { suspend, suspensionWordRequest, THEFT } from '../../suspending.ts';
import { Workers } from '../../workers.ts';
import { LONG_WORD, type Scene, type Story, TEXT } from '../story.ts';
import type { World } from '../worlds.ts';

const desk = { world: 'fresh', site: 'desks', entered: true } as const;

const CHANGE = '/register/changes/{change}';
const SUSPENSION = '/register/suspensions/{suspension}';
const PROVIDER = '/register/entries/provider/prv-demo';
const AUTHORITY = '/register/entries/authority/aut-police';

type Asked = readonly [kind: string, id: string, changes: Readonly<Record<string, unknown>>];

/** One registrar proposes something; it is the change of the scenes that follow. */
export const propositionOf =
  (...[kind, id, changes]: Asked) =>
  async ({ stack, named }: World): Promise<void> => {
    const asked = { ...(await proposalOf(stack, kind, id, changes)), reason: TEXT };
    const proposed = await propose(stack, asked, `propose-${stack.directory.commits().length}`);
    named.set('change', String(memberOf(proposed.body, 'id')));
  };

/** Another approves it. */
const approved = async ({ stack, named }: World): Promise<void> => {
  const proposed = await readChange(stack, named.get('change') ?? '');
  await approve(stack, proposed, SECOND_REGISTRAR, `approve-${stack.directory.commits().length}`);
};

const ended =
  (how: 'refusal' | 'withdrawal' | 'objection') =>
  async ({ stack, named }: World): Promise<void> => {
    const by = {
      refusal: SECOND_REGISTRAR,
      withdrawal: { ...SECOND_REGISTRAR, sub: 'registrar-1' },
      objection: POLICE,
    };
    await step(stack, named.get('change') ?? '', how, { reason: TEXT }, by[how], `${how}-1`);
  };

const waits =
  (days: number) =>
  ({ stack }: World): void =>
    stack.clock.advance(days * DAY_MS);

const suspended =
  (asked: object, key: string) =>
  async ({ stack, named }: World): Promise<void> => {
    named.set('suspension', await suspend(stack, asked, SECOND_REGISTRAR, key));
    await new Workers(stack).settle();
  };

const word =
  (said: 'confirmation' | 'lifting', by: string) =>
  async ({ stack, named }: World): Promise<void> => {
    const claims = { ...SECOND_REGISTRAR, sub: by };
    await stack.registrar(suspensionWordRequest(named.get('suspension') ?? '', said), claims);
  };

const MOVED = { endpoints: [{ id: 'inbox-2', url: `https://${'inbox.'.repeat(12)}skylark.example/holdfast` }] };
const OFFICERS = [{ person: LONG_WORD, accounts: ['ada-1', LONG_WORD], roles: ['contact-point'] }];

const check = (open: string, typed: Readonly<Record<string, string>>): Scene => ({
  open,
  sent: { version: '1', reason: TEXT, check: 'yes', ...typed },
});
const faulty = (open: string, typed: Readonly<Record<string, string>> = {}): Scene => ({
  open,
  sent: { version: '1', check: 'yes', ...typed },
  status: 422,
});

/** The forms of an entry, as they are opened. */
const FORMS: readonly Scene[] = [
  `${AUTHORITY}/contact`,
  `${AUTHORITY}/standing`,
  `${AUTHORITY}/people`,
  `${PROVIDER}/contact`,
  `${PROVIDER}/standing`,
  `${PROVIDER}/endpoints`,
  `${PROVIDER}/keys`,
  `${PROVIDER}/people`,
  '/register/entries/roster/registrars/people',
  '/register/entries/roster/reviewers/people',
].map((open) => ({ open }));

/** The registrar’s desk: changes of the directory, approvals, revocation, suspension. */
export const REGISTER_STORIES: Readonly<Record<string, Story>> = {
  'the register': {
    ...desk,
    as: 'registrar2',
    inTurn: true,
    scenes: [
      { open: '/' },
      { open: '/', before: propositionOf('provider', 'prv-demo', MOVED) },
      { open: CHANGE },
      { open: `${CHANGE}/challenges` },
      { open: `${CHANGE}/challenges`, sent: { change: 'yes' } },
      { open: CHANGE, before: propositionOf('authority', 'aut-police', { officers: OFFICERS, name: LONG_WORD }) },
      { open: `${CHANGE}/approval` },
      { open: `${CHANGE}/approval`, sent: { digest: 'another', key: 'approval', send: 'yes' }, status: 422 },
      { open: `${CHANGE}/refusal` },
      { ...faulty(`${CHANGE}/refusal`) },
      { open: `${CHANGE}/refusal`, sent: { reason: TEXT, check: 'yes' } },
      { open: CHANGE, before: approved },
      { open: '/' },
      { open: AUTHORITY },
      { open: PROVIDER },
      { open: `${AUTHORITY}/history` },
      { open: '/register/acts' },
      { open: '/register/changes' },
      { open: '/register/entries' },
      { open: '/register/entries?kind=nothing&entry=No', status: 422 },
      { open: '/register/entries/provider/prv-none', status: 404 },
      { open: '/register/propose' },
    ],
  },
  'a change that is over': {
    ...desk,
    as: 'registrar',
    inTurn: true,
    scenes: [
      { open: CHANGE, before: propositionOf('provider', 'prv-demo', { name: 'Renamed' }) },
      { open: `${CHANGE}/withdrawal` },
      { open: `${CHANGE}/withdrawal`, sent: { change: 'yes' } },
      { open: `${CHANGE}/approval` },
      { open: CHANGE, before: ended('withdrawal') },
      { open: `${CHANGE}/withdrawal` },
      {
        open: CHANGE,
        before: async (world) => {
          await propositionOf('authority', 'aut-police', { mailDomains: ['other.example'] })(world);
          await ended('objection')(world);
        },
      },
      {
        open: CHANGE,
        before: async (world) => {
          await propositionOf('provider', 'prv-demo', { name: 'Renamed again' })(world);
          await approved(world);
        },
      },
      { open: CHANGE, before: propositionOf('roster', 'reviewers', { reviewers: [] }) },
    ],
  },
  'what is proposed by a form': {
    ...desk,
    as: 'registrar',
    inTurn: true,
    scenes: [
      ...FORMS,
      check(`${PROVIDER}/contact`, {
        name: LONG_WORD,
        'addressee-addressee': 'Skylark',
        'addressee-address': TEXT,
        acceptedLanguages: 'en',
      }),
      faulty(`${PROVIDER}/keys`, { rows: '2', 'keys-0-id': 'No Id', 'keys-1-notBefore': 'soon' }),
      faulty(`${AUTHORITY}/contact`, { 'contact-telephone': 'none' }),
      { open: `${PROVIDER}/json` },
      faulty(`${PROVIDER}/json`, { json: '{"kind":"provider","id":"prv-demo","nothing":1}', reason: TEXT }),
      { open: '/register/new/authority' },
      { open: '/register/new/provider' },
      check('/register/new/authority', {
        json: JSON.stringify({ ...directoryEntry('aut-police'), id: 'aut-new' }),
        version: '0',
      }),
      {
        ...check(`${PROVIDER}/contact`, {
          name: 'Another',
          'addressee-addressee': 'S',
          'addressee-address': 'S',
          acceptedLanguages: 'en',
        }),
        status: 412,
        before: async (world) => {
          await propositionOf('provider', 'prv-demo', { name: 'Meanwhile' })(world);
          await approved(world);
        },
      },
    ],
  },
  'a key in the wrong hands': {
    ...desk,
    as: 'registrar',
    inTurn: true,
    scenes: [
      { open: `${PROVIDER}/keys/key-1` },
      { open: `${PROVIDER}/keys/key-1/revocation` },
      faulty(`${PROVIDER}/keys/key-1/revocation`, { doubtedSince: 'soon' }),
      check(`${PROVIDER}/keys/key-1/revocation`, { doubtedSince: '2026-11-20 08:00' }),
      {
        open: `${PROVIDER}/keys/key-1`,
        before: async ({ stack }) => void (await revoke(stack, 'prv-demo', 'key-1')),
      },
      { open: PROVIDER },
    ],
  },
  'an account in the wrong hands': {
    ...desk,
    as: 'registrar',
    inTurn: true,
    scenes: [
      { open: '/register/suspend' },
      faulty('/register/suspend', { whose: 'officer' }),
      check('/register/suspend', {
        whose: 'officer',
        authority: 'aut-police',
        person: LONG_WORD,
        since: '2026-11-20 08:00',
        reason: 'other',
      }),
      { open: SUSPENSION, before: suspended(THEFT, 'theft') },
      { open: '/' },
      { open: '/register/suspensions' },
      { open: `${SUSPENSION}/confirmation` },
      { open: `${SUSPENSION}/confirmation`, sent: { change: 'yes' } },
      { open: SUSPENSION, before: word('confirmation', 'registrar-1') },
      { open: `${SUSPENSION}/lifting` },
      { open: `${SUSPENSION}/lifting`, sent: { change: 'yes' } },
      { open: SUSPENSION, before: word('lifting', 'registrar-2') },
      { open: `${SUSPENSION}/lifting` },
      { open: SUSPENSION, before: word('lifting', 'registrar-1') },
      { open: `${SUSPENSION}/lifting` },
      {
        open: SUSPENSION,
        before: suspended({ roster: 'reviewers', person: 'nobody', since: THEFT.since, reason: 'insider' }, 'reviewer'),
      },
    ],
  },
  'the register, as oversight reads it': {
    ...desk,
    as: 'auditor',
    inTurn: true,
    scenes: [
      {
        open: '/register',
        before: propositionOf('roster', 'registrars', {
          registrars: [{ person: 'registrar-1' }, { person: 'registrar-2' }],
        }),
      },
      { open: CHANGE },
      { open: '/register/entries/roster/registrars' },
      { open: `${PROVIDER}/history` },
      { open: '/register', before: waits(0) },
    ],
  },
};
