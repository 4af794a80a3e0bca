import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../infra/bundling/bundle.ts';
import { PAGES } from '../../../shared/deployment/pages.ts';
import type { Failure, RunRecord } from '../../../web/public/accessibility/record.ts';
import { LANGUAGES } from '../../../web/steps/languages.ts';
import { AXE_TAGS } from '../hosted/chromium.ts';
import { DESKTOP_WIDTH, PHONE_WIDTHS } from './look.ts';
import { STORIES } from './scenes.ts';
import { isShown } from './served-pages.ts';

/** How a page is looked at, besides its widths. */
const SCHEMES = ['light', 'dark', 'forced-colours', 'enlarged-200'] as const;
const TABLES = {
  persons: PAGES['serve-pages-persons'],
  public: PAGES['serve-pages-public'],
  desks: PAGES['serve-pages-desks'],
} as const;

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;

/** A file that a page needs is none, nor what is data or only leads on. */
const isPage = (key: string): boolean => key.startsWith('GET ') && !/\{(?:sheet|file)\}$/.test(key) && isShown(key);

const listSites = (): RunRecord['sites'] =>
  Object.entries(TABLES).map(([site, table]) => ({
    site,
    pages: Object.keys(table).filter(isPage).length,
    views: Object.values(STORIES)
      .filter((story) => (story.site ?? 'persons') === site)
      .reduce((sum, { scenes, inTurn }) => sum + scenes.length * (inTurn ? 1 : LANGUAGES.length), 0),
  }));

const spell = ({ site, page, rule }: Failure): string => `${site} ${page} ${rule}`;

/** Each once, in the order of the alphabet, however often it was seen. */
function sortFailures(failures: readonly Failure[]): readonly Failure[] {
  const once = new Map(failures.map((failure) => [spell(failure), failure]));
  return [...once.values()].sort((one, other) => (spell(one) < spell(other) ? -1 : 1));
}

/** What is on file of a run that looked at every page in every language. @param browser its name and version. */
export const makeRecord = (failures: readonly Failure[], browser: string): RunRecord => ({
  ranOn: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
  tools: { 'axe-core': versionOf('axe-core'), 'html-validate': versionOf('html-validate'), Chromium: browser },
  rules: AXE_TAGS,
  languages: LANGUAGES,
  widths: [...PHONE_WIDTHS, DESKTOP_WIDTH],
  schemes: SCHEMES,
  sites: listSites(),
  failures: sortFailures(failures),
});

/** What has to be as stated: not the day, nor the browser, which every machine has its own of, nor how often a page was looked at. */
export const toStated = ({ ranOn, tools, sites, ...stated }: RunRecord) => {
  const { Chromium, ...others } = tools;
  return { ...stated, tools: others, sites: sites.map(({ site, pages }) => ({ site, pages })) };
};

export const writeRecord = (record: RunRecord): void =>
  writeFileSync(join(ROOT, 'web/public/accessibility/run.json'), `${JSON.stringify(record, null, 2)}\n`);
