// Prints what is in the bundles, as CycloneDX: every package of the lockfile that is not only for building and testing.
// usage: npm run --silent sbom
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
// not --omit dev: it leaves out what ships as well, when something for building needs it too (findings/npm-sbom-omit-dev.sh)
const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const { status, stdout, error } = spawnSync('npm', args, {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) throw error ?? new Error(`npm sbom ended with code ${status}`);

const list = JSON.parse(stdout);
const isForDevelopment = ({ properties }) => properties.some((one) => one.name === 'cdx:npm:package:development');
const components = list.components.filter((component) => !isForDevelopment(component));
const root = list.metadata.component;
const kept = new Set([root, ...components].map((component) => component['bom-ref']));
const dependencies = list.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
const component = { ...root, name }; // npm gives the folder's
const shipped = { ...list, metadata: { ...list.metadata, component }, components, dependencies };
process.stdout.write(`${JSON.stringify(shipped, undefined, 2)}\n`);
