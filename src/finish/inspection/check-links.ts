/** Follows every link inside the built site to its page, file and anchor. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '#messages/zh-cn.ts';
import { type CheckResult, FaultList } from './check.ts';
import { findLost } from './find-links.ts';
import type { PageFacts } from './page-facts.ts';
import { parseHtml } from '#lib/html.ts';

const words = messages.inspection;
const targetOf = (address: string) => address.split('#')[0] ?? '';

/** Links, anchors and files; addresses of other sites are counted, not asked. */
export class LinkCheck {
  readonly #count = { inside: 0, outside: 0 };
  /** The first page that leads to each address. */
  readonly #from = new Map<string, string>();
  /** What pages by themselves show to be wrong. */
  readonly #onPages = new FaultList();

  add({ path, links: { inside, outside, targets, faults } }: PageFacts): void {
    this.#count.inside += inside;
    this.#count.outside += outside;
    for (const target of targets) if (!this.#from.has(target)) this.#from.set(target, path);
    for (const fault of faults) this.#onPages.add(`${path} → ${fault}`);
  }

  /**
   * @param dist folder of the built site
   * @param hasFile whether it has a file, as `/accounts/index.html`
   */
  async finish(dist: string, hasFile: (path: string) => boolean): Promise<CheckResult> {
    const addresses = [...this.#from.keys()];
    const anchors = addresses.filter((address) => address.includes('#'));
    const broken = new FaultList();
    const report = (address: string) => broken.add(`${this.#from.get(address)!} → ${address}`);
    const isFile = (address: string) => hasFile(fileOf(targetOf(address)));
    addresses.filter((address) => !isFile(address)).forEach(report);
    for (const lost of await this.#findLostAnchors(dist, anchors.filter(isFile))) report(lost);
    broken.join(this.#onPages);
    const rows = [
      [words.linkItems.checked, this.#count.inside],
      [words.linkItems.targets, new Set(addresses.map(targetOf)).size],
      [words.linkItems.anchors, anchors.length],
      [words.linkItems.outside, this.#count.outside],
      [words.linkItems.broken, broken.faultCount],
    ].map((row) => row.map(String));
    const { faults, faultCount } = broken;
    const heads = [words.heads.item, words.heads.count];
    return { table: { heads, rows }, faults, faultCount };
  }

  /** Reads each page that anchors on other pages lead to once more, for its ids. */
  async #findLostAnchors(dist: string, anchors: readonly string[]): Promise<string[]> {
    const lost: string[] = [];
    const fromElsewhere = anchors.filter(
      (address) => this.#from.get(address) !== targetOf(address),
    );
    for (const [target, group] of Map.groupBy(fromElsewhere, targetOf)) {
      const html = await readFile(join(dist, fileOf(target)), 'utf8');
      lost.push(...findLost(group, parseHtml(html).elements));
    }
    return lost;
  }
}

const fileOf = (target: string) => (target.endsWith('/') ? `${target}index.html` : target);
