import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { hasApt, installWithApt, mayInstall } from './apt.ts';
import type { Log } from './ports.ts';

const run = promisify(execFile);

const PACKAGES = ['chromium', 'chromium-browser'];

/** Where Chromium and what is made of it stand, by platform, the first that is there. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The one command that installs a browser here. */
export function chooseBrowserCommand(platform: NodeJS.Platform, withApt: boolean): string {
  if (withApt) return `sudo apt-get update && sudo apt-get install -y ${PACKAGES[0]}`;
  if (platform === 'darwin') return 'brew install --cask chromium';
  if (platform === 'win32') return 'winget install Google.Chrome';
  return 'sudo dnf install -y chromium';
}

/** The browser the tests of pages run in: the one that `CHROMIUM` names, or one that is there. */
export function findBrowser(): string | undefined {
  const { CHROMIUM: named } = process.env;
  const places = named ? [named] : (PLACES[process.platform] ?? []);
  return places.find((place) => existsSync(place));
}

/**
 * Finds Chromium, or what is made of it. As root on a system with apt-get it installs what is missing.
 *
 * @throws Error with the one command to run.
 */
export async function ensureBrowser(log: Log): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  const command = chooseBrowserCommand(process.platform, hasApt());
  const advice = `Pages are tested in Chromium, which is not installed. Run:\n  ${command}\nor name one in CHROMIUM.`;
  if (!mayInstall() || process.env['CHROMIUM']) throw new Error(advice);
  await installWithApt(PACKAGES, { log, advice, what: 'Chromium', size: 'about 400 MB' });
  const installed = findBrowser();
  if (installed === undefined) throw new Error(advice);
  await run(installed, ['--version']); // it is there, and it starts
  return installed;
}
