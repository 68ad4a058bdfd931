/** Which share card and QR code belong to a page. */
import type { ShareKind } from './share-paths.ts';

const pageOfKind = /^\/(?:(accounts|cases|townships|themes)|data\/(charts))\/([a-z0-9-]+)\/$/;

/**
 * The kind and id whose card a page shows; pages without a card of their own show the home card.
 * @param path site path, without the base path
 */
export function findShareTarget(path: string): { kind: ShareKind; id: string } {
  const [, story, chart, id] = pageOfKind.exec(path) ?? [];
  const kind = story ?? chart;
  return kind && id ? { kind: kind as ShareKind, id } : { kind: 'home', id: '' };
}
