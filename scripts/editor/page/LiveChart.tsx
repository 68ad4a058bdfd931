/** The picture of a chart while it is edited, drawn by the site's own code. */
import { useEffect, useState } from 'react';
import type { DrawnChart } from '#scripts/editor/server/draw-chart.ts';
import { type Form, post } from './api.ts';

/** In milliseconds: how long nothing is typed before the picture is drawn. */
const pause = 250;

export function LiveChart({ form }: { form: Form }) {
  const [drawn, setDrawn] = useState<DrawnChart>();
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      post<DrawnChart>('chart', { form }).then(
        (answer) => isWanted && setDrawn(answer),
        // Saving says that the server does not answer.
        () => undefined,
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [form]);
  if (!drawn) return null;
  return (
    <section className="live-chart" aria-label="图的样子">
      {'svg' in drawn ? (
        <div role="img" aria-label={drawn.words} dangerouslySetInnerHTML={{ __html: drawn.svg }} />
      ) : (
        <>
          <p>图还画不出来：</p>
          <ul>
            {drawn.lacks.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
