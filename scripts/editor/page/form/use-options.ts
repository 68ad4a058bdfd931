/** What a reference can be chosen from, while a field is shown. */
import { useEffect, useState } from 'react';
import { getOptions, type Option } from '#scripts/editor/page/api.ts';

/** Kinds that belong to one document: those of another are not offered. */
export const ofDocument: ReadonlySet<string> = new Set(['paragraph', 'query']);

/**
 * @param kind what is chosen
 * @param source the document that the form rests on, or several joined by spaces; may be empty
 */
export function useOptions(kind: string, source: string): readonly Option[] {
  const [options, setOptions] = useState<readonly Option[]>([]);
  useEffect(() => {
    if (kind === '') return undefined;
    let isShown = true;
    getOptions(kind).then(
      (all) => {
        const own = ofDocument.has(kind)
          ? all.filter((one) => source.split(' ').includes(one.source ?? ''))
          : all;
        if (isShown) setOptions(own);
      },
      // The form says that the server does not answer.
      () => undefined,
    );
    return () => void (isShown = false);
  }, [kind, source]);
  return options;
}
