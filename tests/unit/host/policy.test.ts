/** The security policy of a page, and of the kind that it belongs to. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  filePolicy,
  workerPolicy,
  formatHeaderPolicy,
  formatPolicy,
  formatPolicyWithoutHashes,
  joinNeeds,
  readPolicyNeeds,
} from '#host/policy.ts';
import { parseHtml, replaceElements } from '#lib/html.ts';
import { addPolicy, KindNeeds } from '#finish/content-security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
  parseHtml(`<head><meta charset="utf-8">${head}</head>${body}`);

describe('the policy of a page', () => {
  it('names every inline sheet and script by its hash, and no data block', () => {
    const html = page(
      '<style>a{}</style><script>run()</script><script type="application/ld+json">{}</script><script src="/a.js"></script>',
    );
    const policy = formatPolicy(readPolicyNeeds(html));
    expect(policy).toContain(`script-src 'self' ${hash('run()')};`);
    expect(policy).toContain(`style-src 'self' ${hash('a{}')};`);
  });

  it('stands directly after the charset, before all that it governs', () => {
    const styled = page('<style>a{}</style>');
    expect(replaceElements(styled, new Map([addPolicy(styled)])).html).toMatch(
      /^<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';/,
    );
  });

  it('lets WebAssembly run only where search results stand', () => {
    expect(formatPolicy(readPolicyNeeds(page('')))).not.toContain('wasm');
    expect(formatPolicy(readPolicyNeeds(page('', '<ol data-search-results></ol>')))).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
  });
});

describe('every policy', () => {
  const needs = readPolicyNeeds(page('<style>a{}</style>'));
  const policies = [
    formatPolicy(needs),
    formatHeaderPolicy(needs, "'self'"),
    formatPolicyWithoutHashes(false, '*'),
    filePolicy,
  ];

  it.each(policies)('lets nothing unsafe through: %s', (policy) => {
    expect(policy).not.toContain('unsafe-');
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toMatch(/script-src '(?:self|none)'/);
  });

  it('as a header says who may frame, and lets no text become HTML by script', () => {
    expect(formatHeaderPolicy(needs, '*')).toContain('frame-ancestors *;require-trusted-types-for');
    expect(formatHeaderPolicy(needs, "'self'")).toContain("frame-ancestors 'self';");
  });

  it('lets pages make one policy of Trusted Types, and foreign frames none', () => {
    expect(formatHeaderPolicy(needs, "'self'")).toMatch(/;trusted-types offline-worker$/);
    expect(formatHeaderPolicy(needs, '*')).toMatch(/;trusted-types 'none'$/);
    expect(workerPolicy).toMatch(/^default-src 'self';.*;trusted-types 'none'$/);
  });
});

describe('the policy of a kind', () => {
  const kinds = ['/b', '/a/[id]'].map((pattern) => ({ pattern, patternRegex: /x/ }));

  it('has what any of its pages needs, kinds in the order of the routes', () => {
    const needs = new KindNeeds();
    needs.join(new Map([['/a/[id]', readPolicyNeeds(page('<style>one{}</style>'))]]));
    needs.join(new Map([['/a/[id]', readPolicyNeeds(page('<style>two{}</style>'))]]));
    needs.join(new Map([['/b', readPolicyNeeds(page(''))]]));
    const list = needs.list(kinds);
    expect([...list.keys()]).toEqual(['/b', '/a/[id]']);
    expect([...list.get('/a/[id]')!.styles]).toEqual([hash('one{}'), hash('two{}')]);
  });

  it('joins the needs of two pages', () => {
    const [a, b] = [page('<style>a{}</style>'), page('', '<ol data-search-results></ol>')].map(
      (each) => readPolicyNeeds(each),
    );
    expect(joinNeeds(a!, b!)).toEqual({
      scripts: new Set(),
      styles: new Set([hash('a{}')]),
      wasm: true,
    });
  });

  it('is refused where inline parts differ from page to page', () => {
    const needs = new KindNeeds();
    for (let each = 0; each < 9; each += 1) {
      needs.join(new Map([['/a/[id]', readPolicyNeeds(page(`<style>p${each}{}</style>`))]]));
    }
    expect(() => needs.list(kinds)).toThrow('/a/[id] 这一种网页里有 9 种内联样式或脚本');
  });
});
