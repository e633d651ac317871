import type { NumberBlock, NumbersHereView } from '#renderer/data/numbers/use-numbers-here.ts';
import {
  type BlockUse,
  fatesOf,
  leftIn,
  type NumberFate,
  type NumberKind,
  type NumberRange,
  numberKinds,
  numberRules,
} from '#shared/model/number-kinds.ts';
import type { BlockReason, NumberList } from '#shared/sync/lease-messages.ts';

/** What became of some numbers of a block; `lost`: nobody can give them any more. */
export interface ShownFate extends NumberRange {
  fate: NumberFate | 'lost';
}

/** Numbers that were handed out together. */
export interface ShownBlock extends NumberRange {
  reason: BlockReason;
  /** Name of the computer; empty where nobody has them, or they are this computer's. */
  device: string;
  own: boolean;
  revoked: boolean;
  /** Null where its computer has not told. */
  fates: ShownFate[] | null;
}

/** A row of numbers as the screen shows it. */
export interface ShownRow {
  kind: NumberKind;
  begun: boolean;
  /** The next number: of this computer where it has one, else the first that is in no block. Null before it begins. */
  next: number | null;
  /** How many this computer can give; null where it numbers by itself and there is no end. */
  left: number | null;
  few: boolean;
  blocks: ShownBlock[];
}

/** The end of a block without an end is not shown. */
const isShown = (alone: boolean) => (fate: ShownFate) => !(alone && fate.fate === 'left');

function ownBlock(block: NumberBlock): ShownBlock {
  const fates: ShownFate[] = fatesOf(block).filter(isShown(block.alone));
  const last = block.alone ? block.next - 1 : block.last;
  return {
    ...{ first: block.first, last, fates },
    ...{ reason: 'device', device: '', own: true, revoked: false },
  };
}

type ListedBlock = NumberList['blocks'][number];

function listedBlock({ first, last, reason, device, next, open, returned }: ListedBlock): ShownBlock {
  const use: BlockUse | null = next === null ? null : { first, last, next, open, returned };
  const revoked = device?.revoked ?? false;
  const lost = ({ fate, ...range }: ShownFate): ShownFate => ({
    ...range,
    fate: revoked && (fate === 'left' || fate === 'returned') ? 'lost' : fate,
  });
  const untold: ShownFate[] | null = revoked ? [{ first, last, fate: 'lost' }] : null;
  return {
    ...{ first, last, reason, revoked, own: false },
    device: device?.name ?? '',
    fates: reason === 'device' ? (use ? fatesOf(use).map(lost) : untold) : [],
  };
}

/** Every row of a year: what this computer knows best itself, the rest as the server told. */
export function numberRows(view: NumbersHereView, list: NumberList | null, year: number): ShownRow[] {
  const { alone } = view;
  return numberKinds.map((kind) => {
    const ofRow = (one: { kind: NumberKind; year: number }) => one.kind === kind && one.year === year;
    const own = view.blocks.filter((block) => ofRow(block) && block.alone === alone);
    const usable = view.usable.filter(ofRow);
    const listed = alone ? [] : (list?.blocks.filter(ofRow) ?? []);
    const left = usable.reduce((sum, block) => sum + leftIn(block), 0);
    const of = alone ? undefined : list?.rows.find(ofRow);
    const others = listed.filter(({ first }) => !own.some((block) => block.first === first));
    const shown = [...own.map(ownBlock), ...others.map(listedBlock)].filter(
      ({ first, last }) => first <= last,
    );
    return {
      kind,
      begun: alone ? usable.length > 0 : of !== undefined || own.length > 0,
      next: nextOf(usable) ?? of?.next ?? null,
      left: alone ? null : left,
      few: !alone && own.length > 0 && left < numberRules[kind].few,
      blocks: shown.sort((one, other) => one.first - other.first),
    };
  });
}

function nextOf(blocks: readonly NumberBlock[]): number | null {
  const block = blocks.find(({ returned }) => returned.length > 0) ?? blocks.find((one) => leftIn(one) > 0);
  if (!block) return null;
  return block.returned.length > 0 ? Math.min(...block.returned) : block.next;
}
