import { writtenText } from './written.ts';

/** What a document says of itself. */
export interface AboutDocument {
  title: string;
  /** BCP 47. */
  language: string;
  /** ISO 8601 instant. */
  createdAt: string;
  /** Whether it follows PDF/A-2b, as far as its images let it. */
  isArchival: boolean;
}

const program = 'Ereje';
/** Seconds are the least that a PDF's date can say. */
const seconds = (instant: string): string => new Date(instant).toISOString().slice(0, 19);
/** XML has no control characters, and a title may have been pasted. */
const xml = (text: string): string =>
  [...text]
    .filter((character) => character >= ' ')
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const archival = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>';

/** The XMP packet (ISO 16684-1). It must say the same as `documentInfo`. */
export const documentMetadata = ({ title, language, createdAt, isArchival }: AboutDocument): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${seconds(createdAt)}+00:00</xmp:CreateDate>
<xmp:CreatorTool>${program}</xmp:CreatorTool>
<pdf:Producer>${program}</pdf:Producer>
${isArchival ? archival : ''}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/** The dictionary that older programs read. */
export const documentInfo = ({ title, createdAt }: AboutDocument): string => {
  const shown = [...title].filter((character) => character >= ' ').join('');
  const date = seconds(createdAt).replace(/[-:T]/g, '');
  return `<</Title${writtenText(shown)}/Creator(${program})/Producer(${program})/CreationDate(D:${date}+00'00')>>`;
};
