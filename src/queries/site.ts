/** The site's own record. */
import { getEntry } from 'astro:content';
import { isLocalAddress } from '#metadata/site-address.ts';
import { messages } from '#messages/zh-cn.ts';
import { type Site, siteSchema } from '#schemas/site.ts';

/** Name, description and host of the site. */
export async function getSite(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('缺少 content/site.yaml。');
  return entry.data;
}

/**
 * What only a host can give, with the value where it has been given.
 * @param origin origin of the deployment
 */
export async function getHostDuties(
  origin: URL | undefined,
): Promise<{ name: string; value: string | undefined }[]> {
  const { host } = await getSite();
  const fields = Object.entries(siteSchema.shape.host.shape);
  const domain = origin && !isLocalAddress(origin.href) ? origin.host : undefined;
  return [
    { name: messages.inspection.duties.domain, value: domain },
    ...fields.map(([key, field]) => ({
      name: field.description ?? key,
      value: host[key as keyof typeof host],
    })),
  ];
}
