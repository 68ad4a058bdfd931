/** Makes small Word files for tests, with the things that a real one may hold. */
import JSZip from 'jszip';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const drawing =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
export const heading = (text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text)}</w:p>`;
export const inserted = (text: string) => `<w:ins w:id="1" w:author="x">${run(text)}</w:ins>`;
export const deleted = (text: string) =>
  `<w:del w:id="2" w:author="x"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
export const footnote = '<w:r><w:footnoteReference w:id="2"/></w:r>';
export const picture =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
export const table = (rows: string[][]) =>
  `<w:tbl>${rows
    .map(
      (row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** The bytes of a .docx whose body holds the given XML, and further parts by name. */
export async function makeDocx(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  const xml = (name: string, text: string) =>
    zip.file(name, `<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const types = ['document.main', 'styles', 'footnotes']
    .map((part) => {
      const file = part.replace('.main', '');
      return `<Override PartName="/word/${file}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`;
    })
    .join('');
  xml(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types}</Types>`,
  );
  xml(
    '_rels/.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  xml(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId9" Type="${office}/image" Target="media/a.png"/></Relationships>`,
  );
  xml(
    'word/styles.xml',
    `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
  );
  xml(
    'word/footnotes.xml',
    `<w:footnotes ${word}><w:footnote w:id="2">${paragraph(run('脚注里的话。'))}</w:footnote></w:footnotes>`,
  );
  zip.file('word/media/a.png', new Uint8Array([137, 80, 78, 71]));
  xml('word/document.xml', `<w:document ${word} ${drawing}><w:body>${body}</w:body></w:document>`);
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
