import { cpSync, rmSync } from 'node:fs'; import { join } from 'node:path';
import { copyProject, buildCopy } from '../tests/dist/other-site.ts';
import { addMutants } from '../tests/chance-content.ts';
const seed = Number(process.argv[2]); const tries = Number(process.argv[3] ?? 300);
const root = copyProject('fuzz-site-'+seed); rmSync(join(root,'content'),{recursive:true}); cpSync('tests/fixtures/content-valid', join(root,'content'), {recursive:true});
console.time('mutants'); const files = addMutants(join(root,'content'), seed, tries); console.timeEnd('mutants'); console.log(seed, files.length, Object.entries(Object.groupBy(files, f=>f.split('/')[0]!)).map(([k,v])=>k+' '+v!.length).join(', '));
console.time('build'); try { buildCopy(root, { OUT_DIR: 'dist' }); console.log('BUILD OK'); rmSync(root,{recursive:true}); } catch (e: any) { console.log('BUILD FAILED', String(e.stdout).slice(-2500), String(e.stderr).slice(-2500)); } console.timeEnd('build');
