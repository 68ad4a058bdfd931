/**
 * The project as a folder of the File System Access API, so that Sveltia CMS reads and writes the
 * real files through our server: no folder picker, any browser, and the gate before every write.
 */
import type { Form } from './api.ts';

/** Writes a form; throws with the reason when it was not written. */
export type WriteForm = (path: string, form: Form) => Promise<void>;

type Forms = Map<string, Form>;

/**
 * Puts the folder where Sveltia CMS looks for its own storage.
 * @param forms the entries by path, such as `content/cases/dahe.mdx`; kept up to date by writing
 */
export function installFolder(forms: Forms, write: WriteForm): void {
  const root = openFolder('', forms, write);
  // It asks for a folder of its own first; that is the project.
  const storage = { ...root, getDirectoryHandle: () => Promise.resolve(root) };
  navigator.storage.getDirectory = () =>
    Promise.resolve(storage as unknown as FileSystemDirectoryHandle);
  // Without `move`, files are written at their own path rather than beside it: the server does that.
  if (typeof FileSystemFileHandle === 'function') {
    Reflect.deleteProperty(FileSystemFileHandle.prototype, 'move');
  }
}

interface Folder {
  kind: 'directory';
  name: string;
  entries: () => AsyncGenerator<[string, Folder | VirtualFile]>;
  getDirectoryHandle: (name: string) => Promise<Folder>;
  getFileHandle: (name: string, options?: { create?: boolean }) => Promise<VirtualFile>;
  removeEntry: () => Promise<never>;
}

interface VirtualFile {
  kind: 'file';
  name: string;
  getFile: () => Promise<File>;
  createWritable: () => Promise<{
    write: (data: unknown) => Promise<void>;
    close: () => Promise<void>;
  }>;
}

function openFolder(path: string, forms: Forms, write: WriteForm): Folder {
  const prefix = path === '' ? '' : `${path}/`;
  const folder = (name: string) => openFolder(prefix + name, forms, write);
  const file = (name: string) => openFile(prefix + name, forms, write);
  return {
    kind: 'directory',
    name: path.split('/').at(-1) ?? '',
    async *entries() {
      const names = [...forms.keys()]
        .filter((one) => one.startsWith(prefix))
        .map((one) => one.slice(prefix.length).split('/'));
      const seen = new Map(names.map(([name = '', ...rest]) => [name, rest.length > 0]));
      for (const [name, isFolder] of seen) {
        yield [name, isFolder ? folder(name) : file(name)] as [string, Folder | VirtualFile];
      }
    },
    getDirectoryHandle: (name) => Promise.resolve(folder(name)),
    getFileHandle: (name, { create = false } = {}) =>
      create || forms.has(prefix + name)
        ? Promise.resolve(file(name))
        : Promise.reject(new DOMException(prefix + name, 'NotFoundError')),
    removeEntry: () => Promise.reject(new Error('编辑页面不删除文件。')),
  };
}

const openFile = (path: string, forms: Forms, write: WriteForm): VirtualFile => {
  const name = path.split('/').at(-1) ?? '';
  return {
    kind: 'file',
    name,
    // Sveltia CMS reads and writes forms as JSON; the server knows YAML and MDX.
    getFile: () =>
      Promise.resolve(new File([JSON.stringify(forms.get(path) ?? {})], name, { lastModified: 0 })),
    createWritable: () =>
      Promise.resolve({
        async write(data: unknown) {
          if (typeof data !== 'string') throw new Error('图片请在正文里用“插入图片”添加。');
          await write(path, JSON.parse(data) as Form);
        },
        close: () => Promise.resolve(),
      }),
  };
};
