import type { Entry } from '../world/entries.ts';
import { registerOf } from '../world/register.ts';
import type { Act, ActContext } from './act.ts';
import { beginRegister, PROVIDER, putFile } from './register-desk.ts';

/** An operator has an authority's entry say something else. */
export async function askOfEntry(context: ActContext, authority: string, wish: Entry): Promise<string> {
  await beginRegister(context);
  const { entry } = registerOf(context.world).of('authority', authority);
  const isPut = await putFile(context, { ...entry, ...wish }, 'The house asked for it.');
  return `an operator puts ${authority}: ${isPut ? 'done' : 'not done'}`;
}

/** An operator puts an entry in place of what stands; now and then one that nothing could be sent to, which is refused. */
export const putEntries: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const { entry } = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  const isWrong = draws.once(3);
  const written = isWrong
    ? { ...entry, endpoints: [{ id: 'inbox', url: 'https://127.0.0.1/holdfast' }] }
    : { ...entry, name: `Skylark Mail, as put ${draws.below(1_000)}` };
  const isPut = await putFile(context, written, 'The registrars cannot be reached.');
  return `an operator puts the provider: ${isPut ? 'done' : 'not done'}`;
};
