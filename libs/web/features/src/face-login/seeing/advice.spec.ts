import { type Advice, adviceFor, countAdvice, isSamePlace } from './advice';
import { sightFrom } from './recorded-face';
import recorded from './recorded-faces.json';
import type { Box, Sight } from './sight';

const good = sightFrom(recorded.smiles[0]!);
const face = (box: Partial<Box>): Box => ({ ...good.faces[0]!, ...box });
const turned = sightFrom(recorded.turnsBothWays[18]!);

describe('what to do before the camera', () => {
  test.each<[Advice, string, Partial<Sight>]>([
    ['GOOD', 'a face in the middle, in the light', {}],
    ['NO_FACE', 'nobody', { faces: [], landmarks: undefined }],
    ['NO_FACE', 'a face whose features were not found', { landmarks: undefined }],
    ['MANY_FACES', 'two of the same size', { faces: [face({}), face({ x: 0 })] }],
    ['GOOD', 'somebody far behind', { faces: [face({}), face({ width: 0.1, height: 0.1 })] }],
    ['TOO_DARK', 'a room without light', { light: { face: 20, picture: 15 }, faces: [], landmarks: undefined }],
    ['TOO_DARK', 'a face that is not lit at all', { light: { face: 15, picture: 60 } }],
    ['BACKLIT', 'a face before a window', { light: { face: 30, picture: 170 } }],
    ['GOOD', 'dark skin before a white wall', { light: { face: 60, picture: 190 } }],
    ['TOO_BRIGHT', 'a face in the sun', { light: { face: 250, picture: 200 } }],
    ['TOO_FAR', 'a small face', { faces: [face({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 })] }],
    ['TOO_NEAR', 'a face that fills all', { faces: [face({ x: 0, y: 0, width: 0.95, height: 0.95 })] }],
    ['OFF_CENTRE', 'a face at the side', { faces: [face({ x: -0.05 })] }],
    ['OFF_CENTRE', 'a face at the bottom', { faces: [face({ y: 0.45 })] }],
    ['NOT_STRAIGHT', 'a face that looks away', { landmarks: turned.landmarks!.map(({ x, y }) => ({ x: x * x, y })) }],
  ])('%s: %s', (advice, _, change) => expect(adviceFor({ ...good, ...change })).toBe(advice));

  test('the light of the room goes before all else, for without it no face is found', () =>
    expect(adviceFor({ faces: [], light: { face: 0, picture: 10 } })).toBe('TOO_DARK'));
});

describe('while a gesture is made', () => {
  test('there is one face: its light and its place do not count', () => {
    expect(countAdvice({ ...good, light: { face: 1, picture: 1 }, faces: [face({ x: 0.4 })] })).toBeNull();
    expect(countAdvice({ ...good, faces: [] })).toBe('NO_FACE');
    expect(countAdvice({ ...good, faces: [face({}), face({})] })).toBe('MANY_FACES');
  });

  test('it is the same face as long as it does not jump', () => {
    const before = face({});
    expect(isSamePlace(before, face({ x: before.x + 0.1 }))).toBe(true);
    expect(isSamePlace(before, face({ x: before.x + 0.5 }))).toBe(false);
    expect(isSamePlace(before, face({ width: 0.1, height: 0.1, x: 0.45, y: 0.45 }))).toBe(false);
  });
});
