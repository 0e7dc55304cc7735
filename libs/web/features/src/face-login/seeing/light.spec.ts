import { lightOf } from './light';

/** A picture of 40 by 40 whose left half has one colour and whose right half another. */
function halves(left: readonly number[], right: readonly number[]) {
  const data = Array.from({ length: 40 * 40 }, (_, at) => [...(at % 40 < 20 ? left : right), 255]).flat();
  return { data, width: 40, height: 40 };
}
const GREY = [100, 100, 100];
const WHITE = [255, 255, 255];
const leftHalf = { x: 0, y: 0, width: 0.5, height: 1 };

test('the light on a face is told apart from that of the room', () => {
  const light = lightOf(halves(GREY, WHITE), leftHalf);
  expect(light.face).toBeCloseTo(100);
  expect(light.picture).toBeCloseTo(177.5);
});

test('green counts for more than blue, as it does for eyes', () => {
  const [green, blue] = [
    [0, 200, 0],
    [0, 0, 200],
  ].map((colour) => lightOf(halves(colour, colour)).picture);
  expect(green).toBeGreaterThan(blue! * 4);
});

test('a face that is partly outside is measured where it is inside; without a face there is no light on it', () => {
  expect(lightOf(halves(GREY, WHITE), { ...leftHalf, x: -0.25 }).face).toBeCloseTo(100);
  expect(lightOf(halves(GREY, WHITE)).face).toBe(0);
});
