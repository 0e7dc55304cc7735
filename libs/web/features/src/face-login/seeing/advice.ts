import { measuresOf } from './face-measures';
import type { Box, Sight } from './sight';

/** What stands between a picture of the camera and a face that can be described, the most pressing first. */
export type Advice =
  | 'TOO_DARK'
  | 'NO_FACE'
  | 'MANY_FACES'
  | 'TOO_BRIGHT'
  | 'BACKLIT'
  | 'TOO_FAR'
  | 'TOO_NEAR'
  | 'OFF_CENTRE'
  | 'NOT_STRAIGHT'
  | 'GOOD';

/**
 * Brightness from 0 to 255. Only what no camera makes up for is spoken of: skin is of many tones, and a dark face in
 * good light must never be told that it is too dark.
 */
const LIGHT = { darkRoom: 35, darkFace: 25, brightFace: 240, backlitFace: 45, backlight: 130 };
/** In parts of the picture's side; a face's box reaches from the brows to the chin. */
const HEIGHT = { least: 0.26, most: 0.82 };
const OFF_CENTRE = 0.2;
const OFF_STRAIGHT = 0.19;
/** Somebody far behind is no second face: a box of this part of the first one's height is. */
const COUNTS_AS_FACE = 0.45;

/** Says what to do so that the face can be described, or that it can be now. */
export function adviceFor(sight: Sight): Advice {
  const [face] = sight.faces;
  if (sight.light.picture < LIGHT.darkRoom) return 'TOO_DARK';
  if (!face || !sight.landmarks) return 'NO_FACE';
  return countAdvice(sight) ?? lightAdvice(sight) ?? placeAdvice(face) ?? straightAdvice(sight) ?? 'GOOD';
}

/** Whether there is one face, and one only: what must hold while a gesture is made. */
export function countAdvice({ faces }: Sight): 'NO_FACE' | 'MANY_FACES' | null {
  const [first, ...others] = faces;
  if (!first) return 'NO_FACE';
  return others.some(({ height }) => height >= first.height * COUNTS_AS_FACE) ? 'MANY_FACES' : null;
}

/** Whether a face is where it was a moment ago: nobody moves by half a face between two pictures. */
export function isSamePlace(before: Box, now: Box): boolean {
  const apart = Math.hypot(centre(before).x - centre(now).x, centre(before).y - centre(now).y);
  return apart < before.width / 2 && now.height < before.height * 2 && before.height < now.height * 2;
}

function lightAdvice({ light }: Sight): Advice | null {
  if (light.face > LIGHT.brightFace) return 'TOO_BRIGHT';
  if (light.face < LIGHT.backlitFace && light.picture > LIGHT.backlight) return 'BACKLIT';
  return light.face < LIGHT.darkFace ? 'TOO_DARK' : null;
}

function placeAdvice(face: Box): Advice | null {
  if (face.height < HEIGHT.least) return 'TOO_FAR';
  if (face.height > HEIGHT.most) return 'TOO_NEAR';
  const { x, y } = centre(face);
  return Math.abs(x - 0.5) > OFF_CENTRE || Math.abs(y - 0.5) > OFF_CENTRE ? 'OFF_CENTRE' : null;
}

function straightAdvice(sight: Sight): Advice | null {
  const measures = measuresOf(sight);
  return measures && Math.abs(measures.turn - 0.5) > OFF_STRAIGHT ? 'NOT_STRAIGHT' : null;
}

const centre = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
