/** Reads an OpenDocument text (.odt), and says what of it does not come along. */
import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';
import JSZip from 'jszip';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { refuseLargeZip } from './count-inflated.ts';
import { refuseDeepHtml } from './measure-depth.ts';
import type { FileProperties, ReadText } from './raw-document.ts';
import { readHtml } from './read-html.ts';

/** Deleted text, comments, and the contents that are made of the headings. */
const leftOut =
  'text\\:tracked-changes, office\\:annotation, text\\:table-of-content, office\\:forms, table\\:covered-table-cell';

/**
 * Reads a document in accepted form; notes stand at the end.
 * @throws AuthoringError when the file is broken, protected, too large, or holds pictures only
 */
export async function readOdt(file: string, bytes: Uint8Array): Promise<ReadText> {
  const { content, meta } = await readParts(file, bytes);
  refuseDeepHtml(content);
  const $ = load(content, { xml: true });
  const count = (selector: string) => $(selector).length;
  const [changes, comments, pictures, footnotes] = [
    count('text\\:changed-region'),
    count('office\\:annotation'),
    count('draw\\:image'),
    count('text\\:note'),
  ];
  const { paragraphs, notes } = readHtml(toHtml($));
  if (paragraphs.every(({ text }) => text.trim() === '') && pictures > 0) {
    throw new AuthoringError(
      `${file} 里只有图片，没有文字，像是扫描件。请先用文字识别软件转成文字，再导入。`,
    );
  }
  const described = [
    changes > 0 && `有 ${changes} 处修订痕迹：按“全部接受”读取，删去的字没有导入。`,
    footnotes > 0 && `有 ${footnotes} 条脚注或尾注：作为单独的段落列在文末。`,
    comments > 0 && `有 ${comments} 条批注：没有导入。`,
    pictures > 0 && `有 ${pictures} 幅图片：没有导入，图中的文字和数字不在草稿里。`,
  ].filter((note) => note !== false);
  return { paragraphs, notes: [...described, ...notes], properties: readProperties(meta) };
}

async function readParts(file: string, bytes: Uint8Array) {
  try {
    const zip = await JSZip.loadAsync(bytes);
    const body = zip.file('content.xml');
    if (!body) throw new Error('no content.xml');
    await refuseLargeZip(file, zip);
    const manifest = (await zip.file('META-INF/manifest.xml')?.async('string')) ?? '';
    if (/encryption-data/.test(manifest)) {
      throw new AuthoringError(`${file} 加了密码。请去掉密码，另存一份，再导入。`);
    }
    const meta = (await zip.file('meta.xml')?.async('string')) ?? '';
    return { content: await body.async('string'), meta };
  } catch (error) {
    if (error instanceof AuthoringError) throw error;
    throw new AuthoringError(`${file} 不是完好的 .odt 文件。请重新另存一份，再导入。`);
  }
}

/** The page that says the same: paragraphs, headings and tables. */
function toHtml($: CheerioAPI): string {
  $(leftOut).remove();
  const notes = $('text\\:note-body')
    .toArray()
    .map((note) => $(note).text().trim());
  $('text\\:note').remove();
  $('text\\:s').each((_, space) => {
    const count = Math.min(100, Number($(space).attr('text:c') ?? 1) || 1);
    $(space).replaceWith(' '.repeat(count));
  });
  $('text\\:tab').replaceWith('　');
  rename($, 'text\\:line-break', 'br');
  rename($, 'text\\:list-item', 'li');
  rename($, 'table\\:table', 'table');
  rename($, 'table\\:table-row', 'tr');
  $('table\\:table-cell').each((_, cell) => {
    cell.attribs = {
      colspan: cell.attribs['table:number-columns-spanned'] ?? '1',
      rowspan: cell.attribs['table:number-rows-spanned'] ?? '1',
    };
    cell.tagName = 'td';
  });
  $('text\\:h').each((_, heading) => {
    const level = Math.min(6, Number(heading.attribs['text:outline-level'] ?? 1) || 1);
    heading.tagName = `h${level}`;
  });
  rename($, 'text\\:p', 'p');
  const body = $('office\\:text');
  for (const note of notes) body.append($('<p/>').text(note));
  return `<body>${body.html() ?? ''}</body>`;
}

const rename = ($: CheerioAPI, selector: string, name: string) =>
  $(selector).each((_, element) => {
    (element as Element).tagName = name;
  });

function readProperties(meta: string): FileProperties {
  const $ = load(meta, { xml: true });
  const title = $('dc\\:title').first().text().trim();
  const author = $('meta\\:initial-creator').first().text().trim();
  return { ...(title && { title }), ...(author && { author }) };
}
