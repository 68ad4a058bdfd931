/** A check's result as HTML. */
import { messages } from '#messages/zh-cn.ts';
import type { CheckResult } from './check.ts';

const words = messages.inspection;

/**
 * The verdict and the table, for the place that the page keeps for it.
 * @param title what the table is called for those who cannot see where it stands
 */
export function renderCheck({ table, faults, faultCount }: CheckResult, title: string): string {
  const verdict = faultCount === 0 ? words.passed : words.failed(faultCount);
  const list = faults.map((fault) => `<li>${escapeHtml(fault)}</li>`);
  const heads = table.heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`);
  const rows = table.rows.map(
    ([head = '', ...cells]) =>
      `<tr><th scope="row">${escapeHtml(head)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return [
    `<p><strong>${verdict}</strong></p>`,
    list.length > 0 ? `<ul>${list.join('')}</ul>` : '',
    `<div class="sideways" role="region" tabindex="0" aria-label="${escapeHtml(title)}">`,
    `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  ].join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
