import { createServer } from 'node:net';
import * as z from 'zod';
import { HostError } from '../base/errors.ts';
import { listen } from '../base/ports.ts';

/** Where people and programs find the host. 0 lets the operating system choose. */
export interface HostPorts {
  readonly api: number;
  readonly control: number;
  readonly issuer: number;
  readonly provider: number;
  /** Of the pages for persons. */
  readonly pages: number;
  /** Of the pages for everybody. */
  readonly publicPages: number;
  /** Of the desks of those who sign in. */
  readonly desks: number;
}

export const HostPorts = z.strictObject({
  api: z.int(),
  control: z.int(),
  issuer: z.int(),
  provider: z.int(),
  pages: z.int().default(0), // a host of an earlier version had none, nor the next
  publicPages: z.int().default(0),
  desks: z.int().default(0),
});

/** Whichever are free: beside whatever else runs here. */
export const ANY_PORTS: HostPorts = { api: 0, control: 0, issuer: 0, provider: 0, pages: 0, publicPages: 0, desks: 0 };

const DEFAULTS: HostPorts = {
  api: 3000,
  control: 3001,
  issuer: 3002,
  provider: 3003,
  pages: 3004,
  publicPages: 3005,
  desks: 3006,
};
const VARIABLES = {
  api: 'HOLDFAST_PORT',
  control: 'HOLDFAST_CONTROL_PORT',
  issuer: 'HOLDFAST_ISSUER_PORT',
  provider: 'HOLDFAST_PROVIDER_PORT',
  pages: 'HOLDFAST_PAGES_PORT',
  publicPages: 'HOLDFAST_PUBLIC_PAGES_PORT',
  desks: 'HOLDFAST_DESKS_PORT',
} as const satisfies Record<keyof HostPorts, string>;

const PARTS = Object.keys(VARIABLES) as readonly (keyof HostPorts)[];

const HIGHEST = 65_535;

/**
 * The ports the environment asks for, else the usual ones.
 *
 * @throws HostError naming a variable that holds no port.
 */
export function readPorts(environment: Readonly<Record<string, string | undefined>>): HostPorts {
  const port = (part: keyof HostPorts): number => {
    const text = environment[VARIABLES[part]];
    if (text === undefined || text === '') return DEFAULTS[part];
    const value = Number(text);
    if (/^\d{1,5}$/.test(text) && value <= HIGHEST) return value;
    throw new HostError(`${VARIABLES[part]}=${text} is not a port: a whole number from 0 to ${HIGHEST}`);
  };
  return {
    api: port('api'),
    control: port('control'),
    issuer: port('issuer'),
    provider: port('provider'),
    pages: port('pages'),
    publicPages: port('publicPages'),
    desks: port('desks'),
  };
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await listen(probe, port, 'a probe');
    return true;
  } catch {
    return false; // taken: the caller lets the system choose another
  } finally {
    probe.close();
  }
}

/**
 * Where the system may choose, chooses what this data folder had before, if it is free: addresses already given away
 * (in certificates, in the directory) then stay true over a restart.
 */
export async function settlePorts(asked: HostPorts, before: HostPorts | undefined): Promise<HostPorts> {
  const settled = { ...asked };
  for (const part of PARTS) {
    const last = before?.[part];
    if (asked[part] === 0 && last !== undefined && last !== 0 && (await isFree(last))) settled[part] = last;
  }
  return settled;
}
