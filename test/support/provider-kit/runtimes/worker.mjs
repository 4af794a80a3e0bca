// For workerd, which has neither files nor a process: what it imports is embedded by worker.capnp.
import * as kit from '../../../../docs/kit/holdfast.mjs';
import file from '../../../samples/signature-vectors.json';
import { judgeAll } from './judge.mjs';

export default {
  async test() {
    console.log(JSON.stringify(await judgeAll(kit, file)));
  },
};
