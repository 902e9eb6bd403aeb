import { setTimeout as pause } from 'node:timers/promises';
import { forgetAddress, leftAddress } from './left-address.ts';
import { lockProfile } from './lock-profile.ts';

/** Whoever has the profile may be about to say where, or to end. */
const PATIENCE_MS = 3000;
const LOOK_MS = 100;

export type TakenProfile =
  | { readonly kind: 'ours'; readonly letGo: () => void }
  /** Another Tagline has it: a browser shell at an address, or null: a desktop window. */
  | { readonly kind: 'in-use'; readonly address: string | null };

/** Makes a profile this process's own before anything in it is opened, so that no two ever write to it. */
export async function takeProfile(profile: string): Promise<TakenProfile> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const letGo = lockProfile(profile);
    if (letGo !== null) {
      // Of one that was killed.
      forgetAddress(profile);
      return { kind: 'ours', letGo };
    }
    const address = leftAddress(profile);
    if (address !== null || performance.now() > until) return { kind: 'in-use', address };
    await pause(LOOK_MS);
  }
}
