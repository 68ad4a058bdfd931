/** A story cannot bring code along, whoever wrote it. */
import { describe, expect, it } from 'vitest';
import { append, checkWith } from './faulty-content.ts';

const village = 'cases/hill-village.mdx';
const check = (text: string) => checkWith({ [village]: append(`\n${text}\n`) });

describe('a story with', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script from elsewhere', '<script src="https://example.com/x.js"></script>'],
    ['a frame', '<iframe src="https://example.com/"></iframe>'],
    ['a picture that runs', '<img src="x" onerror="alert(1)" />'],
    ['a drawing that runs', '<svg onload="alert(1)"></svg>'],
    ['a style', '<style>body \\{ \\}</style>'],
    ['a form', '<form action="https://example.com/"></form>'],
    ['a link as HTML', '<a href="javascript:alert(1)">看</a>'],
    ['an import', "import fs from 'node:fs'"],
    ['an export', 'export const secret = process.env'],
    ['an expression', '{process.exit(0)}'],
    ['an expression in words', '住在{globalThis.fetch("https://example.com")}的人'],
    ['an attribute that is an expression', '<Chart id={process.env.HOME} />'],
    ['attributes that are an expression', '<Note {...process.env}>\n\n话\n\n</Note>'],
    ['an attribute that runs', '<Note onclick="alert(1)">\n\n话\n\n</Note>'],
    ['a link that runs', '[看](javascript:alert(1))'],
    ['a link that runs, in disguise', '[看](<java&#x09;script:alert(1)>)'],
    ['a link that runs, in capitals', '[看](JaVaScRiPt:alert(1))'],
    ['a link to data', '[看](data:text/html,<script>alert(1)</script>)'],
    ['a link that is defined elsewhere', '[看][一]\n\n[一]: vbscript:x'],
    ['a picture that is a program', '![图](javascript:alert(1))'],
    ['a link to a file on the disk', '[看](file:///etc/passwd)'],
  ])('%s is refused, by file and line', (_, text) => {
    const faults = check(text);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/^content\/cases\/hill-village\.mdx:\d+ › /);
  });

  it.each([
    '[壶关](/cases/)',
    '[上面](#top)',
    '[网站](https://example.com/a?b=c#d)',
    '[写信](mailto:a@example.com)',
  ])('%s passes', (text) => {
    expect(check(text)).toEqual([]);
  });
});

it('a link that runs is named with what to do', () => {
  expect(check('[看](javascript:alert(1))')).toEqual([
    'content/cases/hill-village.mdx:18 › 正文 › 链接：指向 javascript:alert(1)，链接只能指向网页、电子邮件和电话。请改为 / 或 https:// 开头的地址，或删去。',
  ]);
});
