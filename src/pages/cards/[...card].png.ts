/** The share cards: `/cards/<kind>/<id>.png` and `-square.png`. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { BytesResponse } from '#share/bytes-response.ts';
import { cardPath, squareCardPath } from '#share/share-paths.ts';
import { getShareSubjects } from '#queries/share.ts';
import { getCard } from '#share/get-card.ts';

const nameOf = (path: string) => path.replace(/^\/cards\/|\.png$/g, '');

export async function getStaticPaths() {
  return (await getShareSubjects()).flatMap((subject) => [
    {
      params: { card: nameOf(cardPath(subject.kind, subject.id)) },
      props: { subject, shape: 'wide' as const },
    },
    {
      params: { card: nameOf(squareCardPath(subject.kind, subject.id)) },
      props: { subject, shape: 'square' as const },
    },
  ]);
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { subject, shape } = props;
  return new BytesResponse(await getCard(subject, shape));
};
