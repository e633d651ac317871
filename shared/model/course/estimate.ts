import { type EstimateLine, estimateLineSchema } from './preparation.ts';

/** Of a line, as far as its sum is asked for. */
type Priced = Pick<EstimateLine, 'quantity' | 'price'>;

/** Quantities count to the thousandth: half a day, 0.125 kg. */
const thousandths = 1000;

/** What a line costs in tiyn, a half rounded up; null while its quantity or its price is not known. */
export function lineSum({ quantity, price }: Priced): bigint | null {
  if (quantity === null || price === null) return null;
  const exact = BigInt(Math.round(quantity * thousandths)) * BigInt(price);
  return (exact + 500n) / 1000n;
}

/** What all lines come to in tiyn (O10-17); a line whose sum is not known counts nothing. */
export const estimateTotal = (lines: readonly Priced[]): bigint =>
  lines.reduce((total, line) => total + (lineSum(line) ?? 0n), 0n);

const spaces = /\s/g;
const unit = /(?:₸|тг\.?|теңге|тенге)$/iu;

/** A number that is not negative, with a comma or a point, as a person types it; null where it is none. */
function typedNumber(text: string, decimals: number): number | null {
  const found = new RegExp(`^\\d{1,12}(?:[.,]\\d{1,${decimals}})?$`).test(text);
  return found ? Number(text.replace(',', '.')) : null;
}

/** «2,5» as a quantity, to the thousandth; nothing for an empty text, null where it is none that can be stored. */
export function readQuantity(text: string): Pick<EstimateLine, 'quantity'> | null {
  const plain = text.replace(spaces, '');
  if (plain === '') return { quantity: null };
  const read = estimateLineSchema.shape.quantity.safeParse(typedNumber(plain, 3) ?? undefined);
  return read.success ? { quantity: read.data } : null;
}

/** «1 200 000,50» tenge as a price in tiyn; nothing for an empty text, null where it is none that can be stored. */
export function readPrice(text: string): Pick<EstimateLine, 'price'> | null {
  const plain = text.replace(spaces, '').replace(unit, '');
  if (plain === '') return { price: null };
  const tenge = typedNumber(plain, 2);
  const read = estimateLineSchema.shape.price.safeParse(tenge === null ? undefined : Math.round(tenge * 100));
  return read.success ? { price: read.data } : null;
}
