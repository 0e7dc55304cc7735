import { invalidInput } from '../errors';
import { DESCRIPTOR_LENGTH } from './descriptor';

/** Largest distance at which two descriptors count as one person, unless an administrator sets another. */
export const FACE_THRESHOLD = 0.45;
/** Between these an administrator may choose; the README says what each costs. */
export const FACE_THRESHOLD_RANGE = { min: 0.35, max: 0.55 };
/** Frames that an enrolment needs, at least and at most. */
export const ENROLMENT_FRAMES = { min: 3, max: 8 };
/** How far apart two frames of one enrolment may be: they were taken within seconds of each other. */
export const FRAMES_AGREE_WITHIN = 0.4;
/** The desk is shown people up to this far away, for a human to choose from; nobody is signed in by it. */
export const LOOK_ALIKE_WITHIN = 0.6;
export const LOOK_ALIKES_SHOWN = 3;

/** Euclidean distance of two descriptors: 0 for the same, about 0.8 for two people taken at random. */
export function faceDistance(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < DESCRIPTOR_LENGTH; at++) sum += (one[at] - other[at]) ** 2;
  return Math.sqrt(sum);
}

/** Whether a face matches a template. Never true for anything that is not a number. */
export const isSameFace = (template: Float32Array, face: Float32Array, threshold: number): boolean =>
  faceDistance(template, face) <= threshold;

/**
 * The template of an enrolment: the mean of frames that agree with each other. Throws BAD_USER_INPUT at `path` for too
 * few or too many frames, for frames that are copies of one another, and when two are too far apart to be one person.
 */
export function templateOf(frames: Float32Array[], path: string): Float32Array {
  const { min, max } = ENROLMENT_FRAMES;
  if (frames.length < min || frames.length > max)
    throw invalidInput({ path, rule: 'count', message: `Send ${min} to ${max} frames.` });
  const pairs = frames.flatMap((one, at) => frames.slice(at + 1).map((other) => faceDistance(one, other)));
  if (pairs.some((distance) => distance === 0))
    throw invalidInput({ path, rule: 'copies', message: 'Two frames are the same. Take each one anew.' });
  if (!pairs.every((distance) => distance <= FRAMES_AGREE_WITHIN))
    throw invalidInput({
      path,
      rule: 'agree',
      message: 'The pictures differ too much. Hold still, with light from the front, and try again.',
    });
  return Float32Array.from(frames[0], (_, at) => frames.reduce((sum, frame) => sum + frame[at], 0) / frames.length);
}

/** Those whose template is near enough to be shown, nearest first, at most three. */
export function lookAlikes<T>(
  people: readonly T[],
  templateOfPerson: (person: T) => Float32Array,
  face: Float32Array,
): T[] {
  return people
    .map((person) => ({ person, distance: faceDistance(templateOfPerson(person), face) }))
    .filter(({ distance }) => distance <= LOOK_ALIKE_WITHIN)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, LOOK_ALIKES_SHOWN)
    .map(({ person }) => person);
}
