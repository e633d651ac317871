export { CertificateActions } from './actions/certificate-actions.tsx';
export { CertificateBadge } from './actions/certificate-badge.tsx';
export { FileDialog } from './actions/file-dialog.tsx';
export { SignerFields } from './actions/signer-fields.tsx';
export { useSigner } from './actions/use-signer.ts';
export { BlankNotices } from './blanks/blank-notices.tsx';
export { PrintPart } from './printing/print-part.tsx';
