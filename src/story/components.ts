/** The one map through which components reach MDX: stories carry no imports. */
import Background from '#story/Background.astro';
import Chart from '#story/Chart.astro';
import Figure from '#story/Figure.astro';
import FigureTable from '#story/FigureTable.astro';
import Formula from '#story/Formula.astro';
import FourColours from '#story/FourColours.astro';
import Link from '#story/Link.astro';
import Note from '#story/Note.astro';
import Openers from '#story/Openers.astro';
import Picture from '#story/Picture.astro';
import Passage from '#story/Passage.astro';
import Query from '#story/Query.astro';
import Sayings from '#story/Sayings.astro';
import Term from '#story/Term.astro';

export const storyComponents = {
  a: Link,
  Background,
  Chart,
  Figure,
  FigureTable,
  Formula,
  FourColours,
  Note,
  Openers,
  Passage,
  Picture,
  Query,
  Sayings,
  Term,
};

/** Components that lead to the documents of the page they stand on: the renderer names them all. */
export const sourcedComponents: ReadonlySet<string> = new Set(['Passage', 'Query', 'FourColours']);
