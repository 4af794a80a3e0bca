import type { PagePath } from '../../steps/links.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import type { DeskVisitor } from '../step.ts';
import { joinForm, readSection } from './form/read.ts';
import { listSections, type Section } from './form/sections.ts';
import { typeForm } from './form/type.ts';
import { type Instrument, isInstrument } from './laws.ts';

/**
 * A filing in the making in one browser. Its key stands in the address of each of its pages, so that two of them in two tabs do not mix; what
 * is typed on its pages is kept by the frame, under names that have the key.
 */
export interface Journey {
  readonly key: string;
  readonly instrument: Instrument;
  /** By which what is sent twice is one filing. */
  readonly idempotencyKey: string;
  /** The draft of the API that it was saved as, or opened from. */
  readonly draft: { readonly id: string; readonly version: number } | undefined;
  /** What was typed, by the id of the section. */
  readonly sections: Readonly<Record<string, Typed>>;
}

export type Kept = Readonly<Record<string, Typed>>;

const KEY = /^[\w-]{8,64}$/;

export const isJourneyKey = (text: string): boolean => KEY.test(text);

/** Where one of its pages stands; without a page, its list of what is to be done. */
export const pathOf = (key: string, page?: string): PagePath =>
  page === undefined ? `/file/${key}` : `/file/${key}/${page}`;

const nameOf = (key: string, section?: string): string =>
  section === undefined ? `file/${key}` : `file/${key}/${section}`;

/** Under which it is kept what became of it. */
export const sentName = (key: string): string => nameOf(key, 'sent');

/** As it is kept, beside what is typed. */
const headOf = ({ key, instrument, idempotencyKey, draft }: Journey): Kept => ({
  [nameOf(key)]: {
    instrument: [instrument],
    idempotencyKey: [idempotencyKey],
    ...(draft && { draft: [draft.id], version: [`${draft.version}`] }),
  },
});

export const keepSection = ({ key }: Pick<Journey, 'key'>, section: string, typed: Typed): Kept => ({
  [nameOf(key, section)]: typed,
});

/** All of it. */
export const keepJourney = (journey: Journey): Kept => ({
  ...headOf(journey),
  ...Object.fromEntries(Object.entries(journey.sections).map(([id, typed]) => [nameOf(journey.key, id), typed])),
});

/** The same where all that was typed is replaced: a section that has nothing any more is forgotten. */
export const replaceJourney = (journey: Journey): { readonly keep: Kept; readonly forget: readonly string[] } => ({
  keep: keepJourney(journey),
  forget: listSections(journey.instrument)
    .filter(({ id }) => journey.sections[id] === undefined)
    .map(({ id }) => nameOf(journey.key, id)),
});

/** What is kept of it, to forget. */
export const listNames = ({ key, instrument }: Journey): readonly string[] => [
  nameOf(key),
  ...listSections(instrument).map(({ id }) => nameOf(key, id)),
];

function readHead({ kept }: Pick<DeskVisitor, 'kept'>, key: string): Omit<Journey, 'sections'> | undefined {
  const head = kept[nameOf(key)] ?? {};
  const instrument = typedIn(head, 'instrument');
  if (!isJourneyKey(key) || !isInstrument(instrument)) return undefined;
  const draft = typedIn(head, 'draft');
  return {
    key,
    instrument,
    idempotencyKey: typedIn(head, 'idempotencyKey'),
    draft: draft === '' ? undefined : { id: draft, version: Number(typedIn(head, 'version')) },
  };
}

/** The filing of this key, as far as it is kept here; `undefined` where it is not. */
export function findJourney(visitor: DeskVisitor, key: string): Journey | undefined {
  const head = readHead(visitor, key);
  if (!head) return undefined;
  const sections = listSections(head.instrument).flatMap(({ id }) => {
    const typed = visitor.kept[nameOf(key, id)];
    return typed === undefined ? [] : [[id, typed] as const];
  });
  return { ...head, sections: Object.fromEntries(sections) };
}

/** Every filing that was begun here and is not sent. */
export const listBegun = (visitor: DeskVisitor): readonly Omit<Journey, 'sections'>[] =>
  Object.keys(visitor.kept).flatMap((name) => {
    const [, key] = /^file\/([^/]+)$/.exec(name) ?? [];
    const head = key === undefined ? undefined : readHead(visitor, key);
    return head ? [head] : [];
  });

/** How a section stands: `begun` lacks something, or has something that can not be read. */
export type Standing = 'empty' | 'begun' | 'done';

export function standingOf(visitor: DeskVisitor, journey: Journey, section: Section): Standing {
  const typed = journey.sections[section.id];
  const { faults, missing } = readSection(section, typed ?? {}, visitor);
  if (typed === undefined) return 'empty';
  return faults.length + missing.length > 0 ? 'begun' : 'done';
}

/** The sections that can not be sent as they are. */
export const listUnready = (visitor: DeskVisitor, journey: Journey): readonly Section[] =>
  listSections(journey.instrument).filter((section) => {
    const { faults, missing } = readSection(section, journey.sections[section.id] ?? {}, visitor);
    return faults.length + missing.length > 0;
  });

/** A form that is there as it would be typed, of the sections that it says anything in. */
export const typeSections = (instrument: Instrument, form: unknown, visitor: DeskVisitor): Journey['sections'] =>
  Object.fromEntries(
    Object.entries(typeForm(instrument, form, visitor)).filter(([, typed]) => Object.keys(typed).length > 0),
  );

/** The body of the request that files it. */
export const bodyOf = (visitor: DeskVisitor, { instrument, sections }: Journey): unknown =>
  joinForm(instrument, sections, visitor);
