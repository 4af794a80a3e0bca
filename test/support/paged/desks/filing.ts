import { listSections } from '../../../../web/desks/filing/form/sections.ts';
import type { Instrument } from '../../../../web/desks/filing/laws.ts';
import { edited } from '../../../unit/contracts/refusal.ts';
import { changeDraftRequest, draftIdIn, makeDraftRequest } from '../../drafts.ts';
import { filing, POLICE, type SampleName } from '../../requests.ts';
import { fileUntilOneWaits } from '../../waiting.ts';
import { Workers } from '../../workers.ts';
import { LONG_WORD, type Scene, type Story, TEXT } from '../story.ts';
import type { World } from '../worlds.ts';

const desk = { world: 'fresh', site: 'desks', entered: true } as const;

/** The keys of filings, which stand in their addresses: whoever begins one sends its key. */
const EMPTY = 'filing-empty';
const FILLED = 'filing-filled';

const begin = (law: Instrument, key = EMPTY): Scene => ({ open: '/file', sent: { law, once: key } });
const paste = (name: SampleName, key = FILLED): Scene => ({
  open: '/file/json',
  sent: { json: JSON.stringify(filing(name)), once: key, go: 'anyway' },
});

const idsOf = (law: Instrument): readonly string[] => listSections(law).map(({ id }) => id);

/** Every page of a law, with all that is missing said; then all of it in a table. */
const listScenes = (law: Instrument, name: SampleName): readonly Scene[] => [
  begin(law),
  ...idsOf(law).map((id) => ({ open: `/file/${EMPTY}/${id}`, sent: { once: id } })),
  paste(name),
  { open: `/file/${FILLED}/check` },
];

const SOME_LINES = `someone@skylark.example\n198.51.100.7\nnonsense ${LONG_WORD}\n+49 30 1234567`;

/** A draft that a colleague began. */
async function makeDraft({ stack, named }: World): Promise<void> {
  const form = filing('epoc-pr', { '/grounds/necessity': TEXT });
  named.set('draft', draftIdIn(await stack.officer(makeDraftRequest(form), POLICE)));
}

/** Who then goes on with it. */
async function changeDraft({ stack, named }: World): Promise<void> {
  const form = filing('epoc-pr', { '/grounds/necessity': LONG_WORD });
  await stack.officer(changeDraftRequest(named.get('draft') ?? '', form, 1), POLICE);
}

const wait = async ({ stack, named }: World): Promise<void> =>
  void named.set('waiting', await fileUntilOneWaits(stack));

/** Filing by hand. */
export const FILING_STORIES: Readonly<Record<string, Story>> = {
  'a filing': {
    ...desk,
    scenes: [
      { open: '/file' },
      begin('EU-EPOC-PR'),
      { open: `/file/${EMPTY}/identifiers`, sent: { once: 'id' } },
      { open: `/file/${EMPTY}/list`, sent: { lines: SOME_LINES, go: 'look' } },
      { open: `/file/${EMPTY}/check` },
      {
        open: '/file/json',
        sent: { json: JSON.stringify(edited(filing('epoc-pr'), { '/unheard': LONG_WORD }), null, 2) },
      },
      paste('epoc-pr'),
      { open: `/file/${FILLED}/check` },
      { open: `/file/${FILLED}`, sent: { go: 'later' } },
      { open: `/file/${FILLED}/check`, sent: { go: 'send', once: 'sent-one' } },
    ],
  },
  'ways to begin a filing': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/file', sent: {} },
      { open: '/file/earlier', before: ({ stack }) => new Workers(stack).settle() },
      { open: '/file/earlier', sent: { order: 'ABCD-EFGH-JKMN', once: 'filing-unknown' } },
      { open: '/file/earlier', sent: ({ orderId }) => ({ order: orderId, once: 'filing-earlier' }) },
      { open: '/file/json' },
      { open: '/file/json', sent: { json: '{"instrument": 1, "instrument": 2}' } },
      begin('EU-EPOC-PR'),
      { open: `/file/${EMPTY}/data` },
      { open: `/file/${EMPTY}/list` },
      { open: `/file/${EMPTY}/list`, sent: { lines: '', go: 'look' } },
      { open: `/file/${EMPTY}/list`, sent: { lines: SOME_LINES, go: 'take' } },
    ],
  },
  'a draft': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/drafts' },
      { open: '/drafts', before: makeDraft },
      { open: '/drafts/{draft}' },
      { open: '/drafts/{draft}', sent: { once: 'filing-draft', version: '1' } },
      { open: '/file/filing-draft/grounds', sent: { once: 'draft-two', go: 'save' }, before: changeDraft },
      { open: '/file/filing-draft/changed' },
      { open: '/file/filing-draft/changed', sent: { once: 'draft-three', version: '2' } },
      { open: '/drafts/{draft}', sent: { once: 'draft-four', version: '1', go: 'delete' } },
      { open: '/drafts/drf_nothing', status: 404 },
    ],
  },
  'a filing that waits': {
    ...desk,
    world: 'busy',
    inTurn: true,
    scenes: [
      { open: '/waiting' },
      { open: '/waiting', before: wait },
      { open: '/waiting/{waiting}' },
      paste('epoc-pr'),
      { open: `/file/${FILLED}/check` },
      { open: `/file/${FILLED}/check`, sent: { go: 'send', once: 'sent-two' } },
      { open: '/waiting/{waiting}', sent: { once: 'word-two', go: 'refused', reason: TEXT } },
      { open: '/waiting/{waiting}', sent: { once: 'word-three', go: 'given' } },
    ],
  },
  'the sections under the European law': { ...desk, inTurn: true, scenes: listScenes('EU-EPOC-PR', 'epoc-pr') },
  'the sections as they are filled in': {
    ...desk,
    inTurn: true,
    scenes: [paste('epoc-pr'), ...idsOf('EU-EPOC-PR').map((id) => ({ open: `/file/${FILLED}/${id}?from=check` }))],
  },
  'the sections under the law of the United States': {
    ...desk,
    inTurn: true,
    scenes: listScenes('US-2703f', 'us-2703f'),
  },
  'the sections under the Convention': { ...desk, inTurn: true, scenes: listScenes('COE-29', 'budapest-29') },
  'the sections under the law of Canada': { ...desk, inTurn: true, scenes: listScenes('CA-487.012', 'ca-487-012') },
};
