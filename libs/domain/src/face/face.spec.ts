import fc from 'fast-check';
import { Refusal } from '../errors';
import { DESCRIPTOR_LENGTH, DESCRIPTOR_TEXT_LENGTH, descriptorText, readDescriptor } from './descriptor';
import {
  FACE_THRESHOLD,
  faceDistance,
  FRAMES_AGREE_WITHIN,
  isSameFace,
  LOOK_ALIKE_WITHIN,
  lookAlikes,
  templateOf,
} from './face-match';
import { FACE_CHALLENGE_LIFE_MS, faceDelaySeconds, faceMessage, signedInTime } from './face-protocol';

const number = fc.float({ min: -0.5, max: 0.5, noNaN: true });
const descriptor = fc.array(number, { minLength: DESCRIPTOR_LENGTH, maxLength: DESCRIPTOR_LENGTH });
const flat = (value: number): Float32Array => new Float32Array(DESCRIPTOR_LENGTH).fill(value);
/** A descriptor `distance` away from that of zeros, in the direction of one number. */
const away = (distance: number, at = 0): Float32Array =>
  Float32Array.from({ length: DESCRIPTOR_LENGTH }, (_, n) => (n === at ? distance : 0));
const ruleOf = (attempt: () => unknown): string | undefined => {
  try {
    attempt();
  } catch (error) {
    return (error as Refusal).facts.fields?.[0].rule;
  }
  return undefined;
};

describe('a descriptor on its way', () => {
  test('is the same 32-bit numbers after it', () =>
    fc.assert(
      fc.property(descriptor, (numbers) => {
        const text = descriptorText(numbers);
        expect(text).toHaveLength(DESCRIPTOR_TEXT_LENGTH);
        expect([...readDescriptor(text, 'descriptor')]).toEqual([...Float32Array.from(numbers)]);
      }),
    ));

  test.each([
    ['nothing', ''],
    ['too little', descriptorText(flat(0.1)).slice(4)],
    ['too much', `${descriptorText(flat(0.1))}AAAA`],
    ['padding', `${descriptorText(flat(0.1)).slice(0, -1)}=`],
    ['other characters', descriptorText(flat(0.1)).replace(/./, '+')],
    ['what is not a number', descriptorText(flat(NaN))],
    ['infinity', descriptorText(flat(Infinity))],
    ['numbers that no face has', descriptorText(flat(3))],
  ])('%s is refused, without telling what came', (_, text) => {
    expect(ruleOf(() => readDescriptor(text, 'descriptor'))).toBe('descriptor');
    expect(() => readDescriptor(text, 'descriptor')).not.toThrow(text || 'never');
  });
});

describe('matching', () => {
  test('a distance is a distance: zero to oneself, the same both ways, no shorter by a detour', () =>
    fc.assert(
      fc.property(descriptor, descriptor, descriptor, (...numbers) => {
        const [a, b, c] = numbers.map((list) => Float32Array.from(list));
        expect(faceDistance(a, a)).toBe(0);
        expect(faceDistance(a, b)).toBe(faceDistance(b, a));
        expect(faceDistance(a, c)).toBeLessThanOrEqual(faceDistance(a, b) + faceDistance(b, c) + 1e-9);
      }),
    ));

  test('the threshold itself still matches, and what is no number never does', () => {
    expect(isSameFace(flat(0), away(0.4), 0.4 + 1e-6)).toBe(true);
    expect(isSameFace(flat(0), away(FACE_THRESHOLD + 0.001), FACE_THRESHOLD)).toBe(false);
    expect(isSameFace(flat(0), flat(NaN), FACE_THRESHOLD)).toBe(false);
  });

  test('a template is the mean of frames that agree, and lies within their spread of each', () =>
    fc.assert(
      fc.property(
        descriptor,
        fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 3, maxLength: 8 }),
        (base, places) => {
          const frames = places.map((place) =>
            Float32Array.from(base, (value, at) => value + (at === place ? FRAMES_AGREE_WITHIN / 2 : 0)),
          );
          const template = templateOf(frames, 'frames');
          for (const frame of frames) expect(faceDistance(template, frame)).toBeLessThanOrEqual(FRAMES_AGREE_WITHIN);
        },
      ),
    ));

  test('too few, too many, copies and different people make no template', () => {
    const steps = (count: number) => Array.from({ length: count }, (_, at) => away(0.01 * (at + 1)));
    expect(ruleOf(() => templateOf(steps(2), 'frames'))).toBe('count');
    expect(ruleOf(() => templateOf(steps(9), 'frames'))).toBe('count');
    expect(ruleOf(() => templateOf([away(0.1), away(0.1), away(0.2)], 'frames'))).toBe('copies');
    expect(ruleOf(() => templateOf([away(0), away(0.1), away(FRAMES_AGREE_WITHIN + 0.01)], 'frames'))).toBe('agree');
    expect(ruleOf(() => templateOf(steps(3), 'frames'))).toBeUndefined();
  });

  test('at most three look-alikes are shown, nearest first, and nobody from further away', () => {
    const people = [0.5, 0.2, LOOK_ALIKE_WITHIN + 0.01, 0.3, 0.4].map((distance) => ({ distance }));
    const shown = lookAlikes(people, ({ distance }) => away(distance), flat(0));
    expect(shown.map(({ distance }) => distance)).toEqual([0.2, 0.3, 0.4]);
  });
});

describe('the protocol', () => {
  const statement = {
    purpose: 'sign-in' as const,
    nonce: 'n',
    origin: 'https://hospital.example',
    signedAt: '2026-11-30T04:00:00.000Z',
    device: 'd',
    hash: 'h',
  };

  test('every part of a statement changes what is signed', () => {
    const whole = faceMessage(statement);
    expect(whole).toBe('medicare face v1\nsign-in\nn\nhttps://hospital.example\n2026-11-30T04:00:00.000Z\nd\nh');
    for (const part of ['nonce', 'origin', 'signedAt', 'device', 'hash'] as const)
      expect(faceMessage({ ...statement, [part]: 'x' })).not.toBe(whole);
    expect(faceMessage({ ...statement, purpose: 'enrol' })).not.toBe(whole);
  });

  test('a statement counts from when its challenge was given until it ends', () => {
    const end = new Date('2026-11-30T04:01:00.000Z');
    const at = (seconds: number) => new Date(end.getTime() - FACE_CHALLENGE_LIFE_MS + seconds * 1000).toISOString();
    expect([-6, -4, 0, 60, 64, 66].map((seconds) => signedInTime(at(seconds), end))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(signedInTime('yesterday', end)).toBe(false);
  });

  test('delays begin with the fifth failure and double', () =>
    expect([0, 4, 5, 6, 7, 10].map(faceDelaySeconds)).toEqual([0, 0, 30, 60, 120, 960]));
});
