/** Says in the words of the workbench what the gate says to those who write the files themselves. */
import { useEffect, useState } from 'react';
import { getOptions } from './api.ts';
import { shownComponents } from './body/components.ts';

/** Folders and files by the names that the workbench has for them. */
const folders: Readonly<Record<string, string>> = {
  figures: '数字台账',
  sources: '来源文献',
  terms: '词条',
  places: '地方',
  people: '讲述人',
  pictures: '图片',
  measures: '口径',
  'set-terms': '固定说法',
};

/** A message of the gate without tags: `<Figure id="a.b" />` is the number a.b. */
export const tellInWords = (message: string): string =>
  message
    .replace('（删去它的 draft: true）', '')
    .replace(/[；，]数字写成 ?\{[^}]*\}(?: 这样的台账编号)?/g, '')
    .replace(
      /<([A-Z]\w+)(?: \w+="([^"]*)")?[^<>]*>/g,
      (_whole, name: string, id?: string) =>
        `“${shownComponents[name]?.label ?? name}”${id === undefined ? '' : ` ${id} `}`,
    )
    .replace(/content\/([a-z-]+)(?:\/|\.yaml)(?![\w-])/g, (whole, name: string) =>
      Object.hasOwn(folders, name) ? `“${folders[name]}”` : whole,
    )
    .replace(/\{主题\.名称\}/g, '“数字”')
    .replace(/\{([a-z0-9-]+\.[a-z0-9-]+)\}/g, '“数字” $1 ')
    .replace(/ +(?=[。，；：）”])/g, '');

/** A text with its figures as they print, once they are known. */
export function useFilled(text: string): string {
  const [filled, setFilled] = useState(text);
  useEffect(() => {
    let isShown = true;
    setFilled(text);
    if (text.includes('{')) {
      getOptions('figure').then(
        (figures) => {
          const printed = new Map(figures.map((one) => [one.value, one.printed]));
          const told = text.replace(
            /\{([^{}]+)\}/g,
            (whole, id: string) => printed.get(id) ?? whole,
          );
          if (isShown) setFilled(told);
        },
        () => undefined,
      );
    }
    return () => void (isShown = false);
  }, [text]);
  return filled;
}
