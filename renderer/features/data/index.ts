export { BackupDialog } from './backup/backup-dialog.tsx';
