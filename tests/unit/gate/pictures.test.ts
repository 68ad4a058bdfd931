/** Pictures: each has a record, each record has one, and both say whose it is. */
import { describe, expect, it } from 'vitest';
import { append, checkWith } from './faulty-content.ts';

const village = 'cases/hill-village.mdx';
const record = 'alt: 梯田和村口的路\ncredit: 某某\nlicence: 作者授权本站使用\ntaken: null\n';
const picture = { 'pictures/street.yaml': record, 'pictures/street.jpg': new Uint8Array([0xff]) };
const shown = append('\n<Picture id="street" />\n');

describe('pictures', () => {
  it('pass with a record and a file of one name', () => {
    expect(checkWith({ ...picture, [village]: shown })).toEqual([]);
  });

  it('a record without a file is reported', () => {
    expect(checkWith({ 'pictures/street.yaml': record })).toEqual([
      'content/pictures/street.yaml › 文件：旁边没有图片文件，同一个文件夹里应有 street.jpg、street.png、street.webp 中的一个。请放入图片，或删去这条记录。',
    ]);
  });

  it('a file without a record is reported', () => {
    expect(checkWith({ 'pictures/street.jpg': new Uint8Array([0xff]) })).toEqual([
      'content/pictures/street.jpg › 文件：没有说明它的记录，每张图片都要写明画面、署名和使用许可。请建立 content/pictures/street.yaml，或删去图片。',
    ]);
  });

  it('two files of one name are reported', () => {
    expect(checkWith({ ...picture, 'pictures/street.png': new Uint8Array([0x89]) })).toEqual([
      'content/pictures/street.yaml › 文件：旁边有 2 个同名的图片文件，同一个文件夹里应有 street.jpg、street.png、street.webp 中的一个。请只留一个。',
    ]);
  });

  it('a missing alternative text, credit or licence is reported', () => {
    expect(checkWith({ ...picture, 'pictures/street.yaml': 'taken: null\n' })).toEqual([
      'content/pictures/street.yaml:1 › alt：缺少这个字段，应有：画面说明：看不见图的人靠它知道图上有什么；照实写，不写画面以外的事。请补上 alt。',
      'content/pictures/street.yaml:1 › credit：缺少这个字段，应有：署名：拍摄者或提供者，照提供者的要求写。请补上 credit。',
      'content/pictures/street.yaml:1 › licence：缺少这个字段，应有：使用许可：凭什么可以用，如“作者授权本站使用”“CC BY 4.0”。请补上 licence。',
    ]);
  });

  it('a story that shows a picture that does not exist is reported', () => {
    expect(checkWith({ [village]: shown })).toEqual([
      'content/cases/hill-village.mdx:18 › 正文 › <Picture>：写的是 street，没有这个图片。请核对编号，或先建立这个图片。',
    ]);
  });
});
