import { usePermission } from '#renderer/components/permission/use-permission.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Permission, RecordScope } from '#shared/model/permissions.ts';

/** Whether who works now may sign this paper where no step goes with it. `scope`: what it belongs to. */
export const useMaySign = (
  { id, kind }: Pick<OfficialDocument, 'id' | 'kind'>,
  scope: RecordScope = {},
): Permission =>
  usePermission(
    { table: 'officialDocuments', kind: 'update', recordId: id, fields: { signedOn: '' } },
    { ...scope, paperKind: kind },
  );
