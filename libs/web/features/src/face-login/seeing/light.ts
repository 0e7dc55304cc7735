import type { Box, Light } from './sight';

/** Every so many pixels, in both directions, are enough to say how bright it is. */
const STEP = 4;

/** How bright a picture is, and the face in it, by the weights of ITU-R BT.601. */
export function lightOf(picture: { data: ArrayLike<number>; width: number; height: number }, face?: Box): Light {
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  return { face: face ? brightnessIn(picture, face) : 0, picture: brightnessIn(picture, whole) };
}

function brightnessIn(
  { data, width, height }: { data: ArrayLike<number>; width: number; height: number },
  box: Box,
): number {
  const inside = (part: number, side: number) => Math.min(side, Math.max(0, Math.round(part * side)));
  const [left, right] = [inside(box.x, width), inside(box.x + box.width, width)];
  const [top, bottom] = [inside(box.y, height), inside(box.y + box.height, height)];
  let [sum, count] = [0, 0];
  for (let y = top; y < bottom; y += STEP)
    for (let x = left; x < right; x += STEP) {
      const at = (y * width + x) * 4;
      sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      count += 1;
    }
  return count ? sum / count : 0;
}
