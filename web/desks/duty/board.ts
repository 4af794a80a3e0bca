import { sayPlain } from '../plain.ts';
import type { DeskVisitor } from '../step.ts';
import { spellClock } from '../times.ts';
import type { Desk } from './asked.ts';
import { type Due, isOwn, SECTIONS, type Section, sectionOf } from './due.ts';
import { type Told, tellDue } from './entry.ts';

type Teller = Pick<DeskVisitor, 'language' | 'words' | 'zone' | 'now' | 'acting'>;

export interface ToldSection {
  readonly heading: string;
  readonly entries: readonly Told[];
}

/** All that the first page says, in words: it is what its script asks for. */
export interface Board {
  /** As whom: what is due to one is nobody else's. */
  readonly acting: string;
  readonly asOf: string;
  /** What those hear who do not see that something changed. */
  readonly said: string;
  readonly sections: Readonly<Record<Section, ToldSection>>;
}

function tellSection(teller: Teller, section: Section, due: readonly Due[]): ToldSection {
  const name = teller.words.text(`duty.${section}`);
  const own = due.filter((one) => isOwn(one, teller.acting)).length;
  const heading = sayPlain(teller, 'duty.counted', { section: name, n: due.length });
  return {
    heading: own === 0 ? heading : `${heading}. ${sayPlain(teller, 'duty.own', { n: own })}`,
    entries: due.map((one) => tellDue(teller, one)),
  };
}

export const actingAs = ({ role, authority }: DeskVisitor['acting']): string => `${role} ${authority}`;

export function tellBoard(teller: Teller, { due }: Pick<Desk, 'due'>): Board {
  const within = (section: Section): readonly Due[] => due.filter((one) => sectionOf(one, teller.now) === section);
  const [now, day, week, open] = [within('now'), within('day'), within('week'), within('open')];
  const counts = { now: now.length, day: day.length, week: week.length, open: open.length };
  const own = [now, day, week, open].flat().filter((one) => isOwn(one, teller.acting)).length;
  return {
    acting: actingAs(teller.acting),
    asOf: sayPlain(teller, 'desk.as-of', { moment: spellClock(teller, teller.now) }),
    said: sayPlain(teller, 'duty.said', { ...counts, own }),
    sections: {
      now: tellSection(teller, 'now', now),
      day: tellSection(teller, 'day', day),
      week: tellSection(teller, 'week', week),
      open: tellSection(teller, 'open', open),
    },
  };
}

/** In their order on the page. */
export const listSections = ({ sections }: Board): readonly (ToldSection & { readonly name: Section })[] =>
  SECTIONS.map((name) => ({ name, ...sections[name] }));
