/** The QR codes: `/qr/<kind>/<id>.svg` holds the page's canonical address. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { qrPath } from '#share/share-paths.ts';
import { absoluteUrl } from '#lib/url.ts';
import { getShareSubjects } from '#queries/share.ts';
import { drawQr } from '#share/draw-qr.ts';

export async function getStaticPaths() {
  return (await getShareSubjects()).map(({ kind, id, path }) => ({
    params: { code: qrPath(kind, id).replace(/^\/qr\/|\.svg$/g, '') },
    props: { path },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(drawQr(absoluteUrl(props.path, site)));
