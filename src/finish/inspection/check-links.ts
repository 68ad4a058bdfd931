/** Follows every link inside the built site to its page, file and anchor. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '#messages/zh-cn.ts';
import { type CheckResult, FaultList } from './check.ts';
import { findLost, type PageFacts } from './page-facts.ts';

const words = messages.inspection;
const targetOf = (address: string) => address.split('#')[0] ?? '';

/** Links, anchors and files; addresses of other sites are counted, not asked. */
export class LinkCheck {
  readonly #count = { inside: 0, outside: 0 };
  /** The first page that leads to each address. */
  readonly #from = new Map<string, string>();
  readonly #lostOnPage = new FaultList();

  add({ path, linkCount, targets, lostAnchors }: PageFacts): void {
    this.#count.inside += linkCount.inside;
    this.#count.outside += linkCount.outside;
    for (const target of targets) if (!this.#from.has(target)) this.#from.set(target, path);
    for (const lost of lostAnchors) this.#lostOnPage.add(`${path} → ${lost}`);
  }

  /**
   * @param dist folder of the built site
   * @param files every file of it, as `/accounts/index.html`
   */
  async finish(dist: string, files: ReadonlySet<string>): Promise<CheckResult> {
    const addresses = [...this.#from.keys()];
    const anchors = addresses.filter((address) => address.includes('#'));
    const broken = new FaultList();
    const report = (address: string) => broken.add(`${this.#from.get(address)!} → ${address}`);
    const isFile = (address: string) => files.has(fileOf(targetOf(address)));
    addresses.filter((address) => !isFile(address)).forEach(report);
    for (const lost of await this.#findLostAnchors(dist, anchors.filter(isFile))) report(lost);
    broken.join(this.#lostOnPage);
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
      lost.push(...findLost(group, await readFile(join(dist, fileOf(target)), 'utf8')));
    }
    return lost;
  }
}

const fileOf = (target: string) => (target.endsWith('/') ? `${target}index.html` : target);
