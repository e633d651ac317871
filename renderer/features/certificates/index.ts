export { PrintPart } from './printing/print-part.tsx';
