/** Installs what the benches compare with. */
import { installLocked } from '../install-locked.ts';

/** @throws with npm's last words */
export function installRivals(): void {
  installLocked('tests/bench/rivals', '用来对照的软件包，只为测量');
}
