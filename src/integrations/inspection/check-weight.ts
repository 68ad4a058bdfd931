/** What the pages weigh on the wire. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { addPolicy } from '#integrations/content-security-policy.ts';
import { messages } from '#messages/zh-cn.ts';
import type { CheckResult } from '#integrations/inspection/check.ts';
import {
  type BuiltSite,
  type InspectedPage,
  type Kind,
  kinds,
} from '#integrations/inspection/read-pages.ts';

const words = messages.inspection;
/** Bytes, as design section 4 sets them; pages to look things up in may take a second round trip. */
const limits = { reading: 14_600, table: 24_000 };
const tableKinds: ReadonlySet<Kind> = new Set(['data', 'sources']);
/** Compressing costs 15 ms a page, so only the pages that may be the heaviest are weighed. */
const weighed = 5;

/** The heaviest page of each kind, weighed as it is sent: with its policy, in brotli. */
export async function checkWeight({ dist, pages }: BuiltSite): Promise<CheckResult> {
  const rows: string[][] = [];
  const faults: string[] = [];
  for (const kind of kinds) {
    const group = pages.filter((page) => page.kind === kind).sort((a, b) => b.bytes - a.bytes);
    if (group.length === 0) continue;
    const limit = tableKinds.has(kind) ? limits.table : limits.reading;
    const weights = await Promise.all(group.slice(0, weighed).map((page) => weigh(dist, page)));
    const heaviest = weights.reduce((most, each) => (each.bytes > most.bytes ? each : most));
    faults.push(
      ...weights.filter(({ bytes }) => bytes > limit).map(({ path, bytes }) => `${path} ${bytes}`),
    );
    const figures = [heaviest.bytes, limit].map((bytes) => bytes.toLocaleString('en-US'));
    rows.push([words.kinds[kind], String(group.length), heaviest.path, ...figures]);
  }
  const { kind, pages: count, largest, bytes, limit } = words.heads;
  return { table: { heads: [kind, count, largest, bytes, limit], rows }, faults };
}

async function weigh(dist: string, { file, path }: InspectedPage) {
  const html = addPolicy(await readFile(join(dist, file), 'utf8'));
  return { path, bytes: brotliCompressSync(html).length };
}
