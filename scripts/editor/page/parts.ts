/** The larger parts of the workbench, loaded when they are first shown. */
import { type ComponentType, lazy } from 'react';

/** Built only from what is there. */
const modules = import.meta.glob<Record<string, ComponentType<never>>>([
  './keep/*.tsx',
  './import/*.tsx',
]);

/** A part by its file, such as `import/ImportPage`; undefined when there is none. */
function findPart<Props>(file: string): ComponentType<Props> | undefined {
  const load = modules[`./${file}.tsx`];
  const name = file.split('/').at(-1)!;
  if (!load) return undefined;
  return lazy(async () => ({ default: (await load())[name] as ComponentType<Props> }));
}

export interface PageProps {
  /** What follows the section in the address. */
  id: string;
}

/** Pages beside lists and forms, by the section of the address, in the order of the menu. */
export const pages = [
  { section: 'import', label: '导入文献', Page: findPart<PageProps>('import/ImportPage') },
  { section: 'review', label: '审阅', Page: findPart<PageProps>('keep/ReviewPage') },
  { section: 'bin', label: '回收站', Page: findPart<PageProps>('keep/BinPage') },
];
