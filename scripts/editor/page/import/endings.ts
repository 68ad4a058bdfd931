/** The endings of documents that the file chooser offers; the readers' own list needs Node. */
export const endings = '.docx .doc .wps .pdf .odt .rtf .txt .md .html .htm'.split(' ');
