/** The workbench's own address of an entry. */
import { linkTo } from '#scripts/editor/page/router.ts';

/** @param path such as `content/cases/dahe.mdx`, or `content/site.yaml` */
export function addressOf(path: string): string {
  const [collection = '', file] = path.replace(/^content\//, '').split('/');
  if (file === undefined) return linkTo(collection.replace(/\.\w+$/, ''));
  return linkTo(collection, file.replace(/\.\w+$/, ''));
}
