/** The one map through which components reach MDX: stories carry no imports. */
import Chart from '#story/Chart.astro';
import Figure from '#story/Figure.astro';
import FigureTable from '#story/FigureTable.astro';
import FourColours from '#story/FourColours.astro';
import Link from '#story/Link.astro';
import Note from '#story/Note.astro';
import Picture from '#story/Picture.astro';
import Passage from '#story/Passage.astro';
import Query from '#story/Query.astro';

export const storyComponents = {
  a: Link,
  Chart,
  Figure,
  FigureTable,
  FourColours,
  Note,
  Passage,
  Picture,
  Query,
};

/** Components that lead to the source of the page they stand on: the renderer tells them which. */
export const sourcedComponents: ReadonlySet<string> = new Set(['Passage', 'Query']);
