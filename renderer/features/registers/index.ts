export { NumberFaultsNotice } from './number-faults-notice.tsx';
