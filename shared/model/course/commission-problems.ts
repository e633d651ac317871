import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { Problem } from '../problem.ts';
import type { Commission, CommissionMember } from './assessment.ts';

const clause: ClauseId = 'O10-29';

/** The members whose names are known, in the order in which they sign: chair, members, secretary. */
export const namedMembers = ({ members }: Pick<Commission, 'members'>): CommissionMember[] =>
  (['chair', 'member', 'secretary'] as const).flatMap((part) =>
    members.filter((one) => one.part === part && one.name.trim() !== ''),
  );

/**
 * What is missing of a commission before it can close a score sheet (O10-29): `commissionMissing` where none is known,
 * else `commissionWithoutOrder`, `commissionWithoutChair`, `commissionTwoChairs`, `commissionWithoutMember`.
 */
export function commissionProblems(commission: Commission | null): Problem[] {
  if (!commission) return [{ code: 'commissionMissing', clause }];
  const named = namedMembers(commission);
  const count = (part: CommissionMember['part']) => named.filter((one) => one.part === part).length;
  const found = [
    (commission.orderNumber.trim() === '' || commission.orderDate === null) && 'commissionWithoutOrder',
    count('chair') === 0 && 'commissionWithoutChair',
    count('chair') > 1 && 'commissionTwoChairs',
    count('member') === 0 && 'commissionWithoutMember',
  ];
  return found.filter((code) => code !== false).map((code) => ({ code, clause }));
}
