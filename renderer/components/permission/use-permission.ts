import { use } from 'react';
import {
  type AskedChange,
  mayChange,
  mayDo,
  type Permission,
  type RecordScope,
} from '#shared/model/permissions.ts';
import type { PermittedAction } from '#shared/model/permissions-matrix.ts';
import { WhoContext } from './who-context.ts';

/** Whether who works now may do this, or make this change of a record. */
export function usePermission(asked: PermittedAction | AskedChange, scope?: RecordScope): Permission {
  const { who } = use(WhoContext);
  return typeof asked === 'string' ? mayDo(who, asked, scope) : mayChange(who, asked, scope);
}
