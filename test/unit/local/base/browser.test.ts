import { afterEach, describe, expect, it } from 'vitest';
import { chooseBrowserCommand, ensureBrowser, findBrowser } from '../../../../infra/local/base/browser.ts';
import { useEnvironment } from '../../../support/environment.ts';

let restore: () => void = () => undefined;
afterEach(() => restore());

describe('the browser that pages are tested in', () => {
  it('is the one that is named, and no other', async () => {
    restore = useEnvironment({ CHROMIUM: process.execPath });
    expect(findBrowser()).toBe(process.execPath);
    expect(await ensureBrowser(() => undefined)).toBe(process.execPath);
  });

  it('that is named and not there stops everything, with the one command to run: nothing is installed, nothing skipped', async () => {
    restore = useEnvironment({ CHROMIUM: '/nowhere/chromium' });
    expect(findBrowser()).toBeUndefined();
    const said: string[] = [];
    await expect(ensureBrowser((line) => said.push(line))).rejects.toThrow(
      /Chromium, which is not installed\. Run:\n {2}\S/,
    );
    expect(said).toEqual([]);
  });
});

it.each`
  platform    | withApt  | command
  ${'linux'}  | ${true}  | ${'sudo apt-get update && sudo apt-get install -y chromium'}
  ${'linux'}  | ${false} | ${'sudo dnf install -y chromium'}
  ${'darwin'} | ${false} | ${'brew install --cask chromium'}
  ${'win32'}  | ${false} | ${'winget install Google.Chrome'}
`('$platform, apt-get: $withApt → $command', ({ platform, withApt, command }) => {
  expect(chooseBrowserCommand(platform, withApt)).toBe(command);
});
