/** Pictures with their records. Read by glob, for a site without pictures has no such collection. */
import type { ImageMetadata } from 'astro';
import { load } from 'js-yaml';
import { messages } from '#messages/zh-cn.ts';
import { pictureSchema } from '#schemas/picture.ts';
import type { ChangedRecord } from '#queries/correction-list.ts';
import { fillText } from '#queries/text.ts';

export interface PictureView {
  image: ImageMetadata;
  alt: string;
  credit: string;
  licence: string;
  caption: string | undefined;
}

const images = import.meta.glob<ImageMetadata>('/content/pictures/*.{jpg,png,webp}', {
  eager: true,
  import: 'default',
});
const records = import.meta.glob<string>('/content/pictures/*.yaml', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** Of drafts, not even that they are whole is known. */
const published = Object.entries(records).filter(
  ([, record]) => (load(record) as { draft?: unknown } | null)?.draft !== true,
);

/** The records of all public pictures with their changes; a picture stands on many pages or on none. */
export async function getPictureRecords(): Promise<ChangedRecord[]> {
  return Promise.all(
    published.map(async ([path, record]) => {
      const { alt, revisions } = readRecord(record);
      const id = /([^/]*)\.yaml$/.exec(path)![1]!;
      const title = messages.corrections.picture(await fillText(alt));
      return { record: `pictures/${id}`, title, path: undefined, changes: revisions };
    }),
  );
}

const readRecord = (record: string) => pictureSchema.parse(load(record));

/**
 * A picture by its id.
 * @throws if there is none, or no record of it; the content gate reports either first
 */
export async function getPicture(id: string): Promise<PictureView> {
  const record = records[`/content/pictures/${id}.yaml`];
  const image = Object.entries(images).find(
    ([path]) => /([^/]*)\.\w+$/.exec(path)?.[1] === id,
  )?.[1];
  if (record === undefined || !image) throw new Error(`没有图片 content/pictures/${id}。`);
  const { alt, credit, licence, caption } = readRecord(record);
  return {
    image,
    alt: await fillText(alt),
    credit,
    licence,
    caption: caption && (await fillText(caption)),
  };
}
