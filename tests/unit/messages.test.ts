/** The words of the interface: how readers are addressed, and phrases that were mended. */
import { expect, it } from 'vitest';
import { careMessages } from '#messages/care.ts';
import { messages } from '#messages/zh-cn.ts';
import { readAloudMessages } from '#read-aloud/messages.ts';
import { searchMessages } from '#search/messages.ts';

/** Every string, and the source of every function that makes one. */
function* listTexts(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string' || typeof value === 'function') yield [path, String(value)];
  else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) yield* listTexts(each, `${path}.${key}`);
  }
}

const texts = [
  ...listTexts(messages, 'messages'),
  ...listTexts(careMessages, 'care'),
  ...listTexts(searchMessages, 'search'),
  ...listTexts(readAloudMessages, 'readAloud'),
];
const mended =
  /一字不差|没有一页|再看|时点|框架代码|粘贴到聊天|手填|可用 Excel 打开|县情与|右边|左边/;

it('all strings are looked at', () => {
  expect(texts.length).toBeGreaterThan(300);
});

it('readers are addressed with 您', () => {
  expect(texts.filter(([, text]) => /你/.test(text))).toEqual([]);
  expect(texts.some(([, text]) => text.includes('您'))).toBe(true);
});

it('no mended phrase comes back', () => {
  expect(texts.filter(([, text]) => mended.test(text))).toEqual([]);
});
