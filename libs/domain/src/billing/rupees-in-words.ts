import { paise } from './paise';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The Indian steps: how many of the unit below make one, and its name. */
const STEPS: [size: number, name: string][] = [
  [10_000_000, 'crore'],
  [100_000, 'lakh'],
  [1000, 'thousand'],
  [100, 'hundred'],
];

/** Paise as a bill says them: `Rupees one lakh two thousand and fifty paise only`. The amount is 0 or more. */
export function rupeesInWords(amount: number): string {
  const fraction = paise(amount) % 100;
  const whole = (amount - fraction) / 100;
  const rupees = whole || !fraction ? [`Rupees ${wordsOf(whole)}`] : [];
  const rest = fraction ? [`${rupees.length ? 'and ' : ''}${wordsOf(fraction)} paise`] : [];
  const words = [...rupees, ...rest, 'only'].join(' ');
  return words[0].toUpperCase() + words.slice(1);
}

function wordsOf(count: number): string {
  const step = STEPS.find(([size]) => count >= size);
  if (!step) return belowHundred(count);
  const [size, name] = step;
  const rest = count % size;
  return [wordsOf(Math.floor(count / size)), name, ...(rest ? [wordsOf(rest)] : [])].join(' ');
}

const belowHundred = (count: number): string =>
  count < 20 ? ONES[count] : [TENS[Math.floor(count / 10)], ...(count % 10 ? [ONES[count % 10]] : [])].join(' ');
