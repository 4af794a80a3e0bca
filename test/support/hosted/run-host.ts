/** `node run-host.ts <data folder> <assembly>`: a host as a process of its own, to be killed. Says "up" when it is. */
import { startHost } from '../../../infra/local/host/host.ts';
import { reuseAssembly } from './reuse.ts';

const [dataDir = '', assembly = ''] = process.argv.slice(2);
await startHost({
  dataDir,
  ports: { api: 0, control: 0, issuer: 0, provider: 0, pages: 0, publicPages: 0, desks: 0 },
  assemble: reuseAssembly(assembly),
});
process.stdout.write('up\n');
