/** Reads on which page of a PDF each place stands, and gives the file its facts. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';
import { citeBook } from '#scripts/book/front-matter.ts';
import type { Edition } from '#scripts/book/model.ts';

/** How many pages a PDF has, and on which each place stands. */
export interface PdfPages {
  count: number;
  /** Page numbers, from 1, by the id of a place; Chromium names the places that links lead to. */
  byId: ReadonlyMap<string, number>;
}

export async function readPages(pdf: Uint8Array): Promise<PdfPages> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const numbers = new Map(document.getPages().map(({ ref }, at) => [ref.toString(), at + 1]));
  const places = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  const numberOf = (place: PDFObject) => {
    const target = document.context.lookup(place);
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    return page instanceof PDFRef ? numbers.get(page.toString()) : undefined;
  };
  const byId = new Map(
    places.entries().flatMap(([name, place]): [string, number][] => {
      const number = numberOf(place);
      return number === undefined ? [] : [[name.decodeText(), number]];
    }),
  );
  return { count: numbers.size, byId };
}

/** The same file with the edition's facts; dates are the edition's, so that it is the same each time. */
export async function stampPdf(pdf: Uint8Array, edition: Edition): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const date = new Date(`${edition.date}T00:00:00Z`);
  document.setTitle(`${edition.title}：${edition.subtitle}`, { showInWindowTitleBar: true });
  document.setAuthor(edition.publisher);
  document.setSubject(citeBook(edition));
  document.setLanguage('zh-CN');
  document.setCreator(edition.name);
  document.setProducer('Chromium, pdf-lib');
  document.setCreationDate(date);
  document.setModificationDate(date);
  return document.save({ updateFieldAppearances: false });
}
