/** A copy of the project with a synthetic archive in it: the real site code over other content. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeArchive } from './archive.ts';

const copied = [
  'content',
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/**
 * Lays the project out in a folder of its own.
 * @param folder inside the project, so that packages resolve as usual; cleared first
 * @param size how many synthetic stories
 */
export function layOutProject(folder: string, size: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  writeArchive(join(folder, 'content'), size);
}
