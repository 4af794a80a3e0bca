// Holds the licence of every package in the lockfile, also of those for other platforms, to a list.
// usage: node .ci/licences.mjs [lockfile]
import { readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';

/** Asks for no more than to be named: what may stand in a bundle, or beside it. */
const SHIPPED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
];
/** Only used while building and testing, and never given on: data under CC-BY, and copyleft that ends at its own file. */
const USED = [
  ...SHIPPED,
  'Artistic-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
];
/** Packages whose manifest names no licence, read by somebody: each at one version. */
const READ = { 'png-js@2.0.0': 'MIT' }; // its file LICENSE

const ADVICE =
  'Do without it, or, when its terms were read and fit, add its licence to a list, or its name and version to READ, in .ci/licences.mjs';

/** Why a licence expression does not fit the list; undefined when it does. */
function findFault(licence, list) {
  if (licence === undefined) return 'names no licence';
  try {
    return satisfies(licence, list) ? undefined : `is under ${licence}, which is not on the list`;
  } catch {
    return `says "${licence}", which is no SPDX expression`;
  }
}

/** Every package of a lockfile once. */
function readPackages(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, { name = place.split('node_modules/').at(-1), version, license, dev }]) => ({
      id: `${name}@${version}`,
      licence: license,
      list: dev ? USED : SHIPPED,
    }));
}

const packages = readPackages(process.argv[2] ?? 'package-lock.json');
const faults = packages.flatMap(({ id, licence, list }) => {
  const fault = findFault(licence ?? READ[id], list);
  return fault === undefined ? [] : [`${id} ${fault}${list === SHIPPED ? ' for what ships' : ''}`];
});
const unread = Object.keys(READ).filter((id) => !packages.some((one) => one.id === id && one.licence === undefined));
for (const fault of new Set(faults)) process.stdout.write(`${fault}\n`);
for (const id of unread) process.stdout.write(`${id} is in READ and no longer needs to be: take it out\n`);
const refused = new Set(faults).size + unread.length;
if (faults.length > 0) process.stdout.write(`${ADVICE}\n`);
process.stdout.write(`licences: ${packages.length} packages looked at, ${refused} refused\n`);
process.exitCode = refused === 0 ? 0 : 1;
