/** Takes a picture from this machine and shows it; the server keeps it when the record is saved. */
import type { BuildControl } from './control.ts';
import { element } from './element.ts';

export const buildPictureControl: BuildControl = (host, current) => {
  const shown = element('img', { className: 'story-picture', alt: '', hidden: true });
  const input = element('input', {
    id: current().forID,
    type: 'file',
    accept: 'image/jpeg,image/png,image/webp',
    onchange: () => {
      const [file] = input.files ?? [];
      if (file) void readAsDataUrl(file).then((url) => current().onChange(url));
    },
  });
  host.append(shown, input);
  // A picture that was saved before.
  shown.addEventListener('error', () => (shown.hidden = true));

  return ({ value, entry }) => {
    const slug = entry?.get('slug');
    const stored = typeof slug === 'string' && slug ? `api/picture?id=${slug}` : '';
    const source = typeof value === 'string' && value ? value : stored;
    if (source === shown.getAttribute('src')) return;
    shown.hidden = source === '';
    if (source) shown.src = source;
  };
};

const readAsDataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('这个文件读不出来。'));
    reader.readAsDataURL(file);
  });
