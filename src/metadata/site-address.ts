/** The address that a build is made for. */

/** Whether an address is this machine's own, which no reader can reach. */
export function isLocalAddress(address: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(new URL(address).hostname);
}

/**
 * What to tell whoever builds a site whose links would lead nowhere; undefined when all is well.
 * @param siteUrl SITE_URL of the environment
 */
export function warnAboutAddress(siteUrl: string | undefined): string | undefined {
  if (siteUrl && !isLocalAddress(siteUrl)) return undefined;
  const found = siteUrl ? `SITE_URL 是 ${siteUrl}` : '没有设置 SITE_URL';
  return [
    `${found}：分享链接、二维码、引文、订阅和站点地图都会指向 localhost，别人打不开。`,
    '在本机查看没有问题；正式发布前请写明网址，例如：SITE_URL=https://example.gov.cn npm run build',
  ].join('');
}
