/** `node run-host.ts <data folder> <assembly>`: a host as a process of its own, to be killed. Says "up" when it is. */
import { startHost } from '../../../infra/local/host/host.ts';
import { ANY_PORTS } from '../../../infra/local/host/ports.ts';
import { reuseAssembly } from './reuse.ts';

const [dataDir = '', assembly = ''] = process.argv.slice(2);
await startHost({
  dataDir,
  ports: ANY_PORTS,
  assemble: reuseAssembly(assembly),
});
process.stdout.write('up\n');
