/** BagIt (RFC 8493): a folder that names the SHA-256 of everything in it, and how to check one. */
import { createHash } from 'node:crypto';

/** Files by their path, with `/` between folders. */
export type Files = Map<string, Uint8Array>;

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const manifestName = 'manifest-sha256.txt';
const tagManifestName = 'tagmanifest-sha256.txt';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Wraps a payload into a bag.
 * @param payload files that will stand under `data/`
 * @param info fields of `bag-info.txt`; the payload's size is added
 * @param extra other files beside the payload, such as a note on how to open it
 */
export function buildBag(
  payload: Files,
  info: Readonly<Record<string, string>>,
  extra: Files,
): Files {
  const data: Files = new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes]));
  const fields = Object.entries({ ...info, 'Payload-Oxum': measurePayload(data) });
  const tags: Files = new Map([
    ...extra,
    ['bagit.txt', encoder.encode(declaration)],
    ['bag-info.txt', encoder.encode(fields.map(([name, value]) => `${name}: ${value}\n`).join(''))],
    [manifestName, listHashes(data)],
  ]);
  return new Map([...tags, [tagManifestName, listHashes(tags)], ...data]);
}

/**
 * Everything that is wrong with a bag, one sentence each; none for a sound one.
 * @param files the bag's files; those that could not be read hold no bytes
 */
export function checkBag(files: Files): string[] {
  if (!files.has('bagit.txt') || !files.has(manifestName)) {
    return [`不是完整的 BagIt 包：缺少 bagit.txt 或 ${manifestName}。`];
  }
  const [payload, tags] = [manifestName, tagManifestName].map((name) =>
    readHashes(files.get(name)),
  );
  const faults = [...payload!, ...tags!].flatMap(([path, hash]) => {
    const bytes = files.get(path);
    if (!bytes) return [`缺少 ${path}。`];
    return hashOf(bytes) === hash ? [] : [`${path} 被改动或损坏：指纹与清单不符。`];
  });
  const strays = [...files.keys()].filter(
    (path) => path.startsWith('data/') && !payload!.has(path),
  );
  const data = new Map([...files].filter(([path]) => path.startsWith('data/')));
  const oxum = /^Payload-Oxum: (.*)$/m.exec(decoder.decode(files.get('bag-info.txt')))?.[1];
  return [
    ...(files.has(tagManifestName) ? [] : [`缺少 ${tagManifestName}。`]),
    ...faults,
    ...strays.map((path) => `多出 ${path}：清单里没有它。`),
    ...(oxum === measurePayload(data) || faults.length > 0
      ? []
      : [`bag-info.txt 写的大小是 ${oxum}，实际是 ${measurePayload(data)}。`]),
  ];
}

/** The SHA-256 of some bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Bytes and number of files, as `Payload-Oxum` has them. */
const measurePayload = (data: Files) =>
  `${[...data.values()].reduce((sum, { length }) => sum + length, 0)}.${data.size}`;

const listHashes = (files: Files) =>
  encoder.encode([...files].map(([path, bytes]) => `${hashOf(bytes)}  ${path}\n`).join(''));

const readHashes = (list: Uint8Array | undefined) =>
  new Map(
    Array.from(decoder.decode(list).matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm), ([, hash, path]) => [
      path!,
      hash!,
    ]),
  );
