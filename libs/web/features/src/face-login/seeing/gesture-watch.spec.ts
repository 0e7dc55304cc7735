import { FACE_GESTURES, type FaceGesture } from '@medicare/domain';
import { atRest, type FaceMeasures, measuresOf } from './face-measures';
import { beginWatch, type GestureWatch, watchGesture } from './gesture-watch';
import { sightFrom } from './recorded-face';
import recorded from './recorded-faces.json';

type Recording = keyof typeof recorded;
/** Pictures before the gesture, as they are taken while a face is described. */
const BEFORE = 4;

const measured = (name: Recording): FaceMeasures[] => recorded[name].map((picture) => measuresOf(sightFrom(picture))!);

function watched(
  gesture: FaceGesture,
  pictures: FaceMeasures[],
  rest = atRest(pictures.slice(0, BEFORE)),
): GestureWatch {
  return pictures.slice(BEFORE).reduce((watch, now) => watchGesture(gesture, watch, now), beginWatch(gesture, rest));
}
const gesturesIn = (name: Recording) => FACE_GESTURES.filter((gesture) => watched(gesture, measured(name)).isDone);

describe('gestures in recorded faces', () => {
  test.each<[Recording, FaceGesture[]]>([
    ['smiles', ['SMILE']],
    ['closesEyes', ['BLINK']],
    ['turnsBothWays', ['TURN_LEFT', 'TURN_RIGHT']],
    ['talks', []],
  ])('%s: %j and no other', (name, gestures) => expect(gesturesIn(name)).toEqual(gestures));

  test('a turned head is seen whatever the mouth does', () => {
    expect(gesturesIn('turnsLeft')).toEqual(expect.arrayContaining(['TURN_LEFT']));
    expect(gesturesIn('turnsLeft')).not.toContain('TURN_RIGHT');
  });

  test('somebody who smiled from the beginning has not smiled because it was asked', () =>
    expect(watched('SMILE', measured('nods')).isDone).toBe(false));

  test('a photo, which never changes, makes no gesture', () => {
    const [still] = measured('smiles');
    const photo = Array.from({ length: 60 }, () => still!);
    for (const gesture of FACE_GESTURES) expect(watched(gesture, photo).isDone).toBe(false);
    const [, ...smiling] = measured('smiles').reverse();
    const smilingPhoto = Array.from({ length: 60 }, () => smiling[0]!);
    for (const gesture of FACE_GESTURES) expect(watched(gesture, smilingPhoto).isDone).toBe(false);
  });
});

describe('watching', () => {
  const rest: FaceMeasures = { turn: 0.5, eyes: 0.3, smile: 0 };
  const after = (gesture: FaceGesture, ...pictures: Partial<FaceMeasures>[]) =>
    pictures.reduce<GestureWatch>(
      (watch, now) => watchGesture(gesture, watch, { ...rest, ...now }),
      beginWatch(gesture, rest),
    );

  test('one picture is not enough: it may be wrong', () => {
    expect(after('TURN_LEFT', { turn: 0.7 }, { turn: 0.5 }, { turn: 0.7 }).isDone).toBe(false);
    expect(after('TURN_LEFT', { turn: 0.7 }, { turn: 0.7 }).isDone).toBe(true);
  });

  test('left is the person’s own left, where the nose goes to the right of the picture', () => {
    expect(after('TURN_LEFT', { turn: 0.3 }, { turn: 0.3 }).isDone).toBe(false);
    expect(after('TURN_RIGHT', { turn: 0.3 }, { turn: 0.3 }).isDone).toBe(true);
  });

  test('a turn is measured from how the person sits, not from the middle', () => {
    const turned = { ...rest, turn: 0.62 };
    const watch = watchGesture('TURN_LEFT', beginWatch('TURN_LEFT', turned), turned);
    expect(watchGesture('TURN_LEFT', watch, turned).isDone).toBe(false);
  });

  test('closed eyes must open again', () => {
    expect(after('BLINK', { eyes: 0.25 }, { eyes: 0.25 }).isDone).toBe(false);
    expect(after('BLINK', { eyes: 0.25 }, { eyes: 0.25 }, { eyes: 0.3 }).isDone).toBe(true);
  });

  test('eyes that narrow because the head turns have not closed', () =>
    expect(after('BLINK', { eyes: 0.25, turn: 0.6 }, { eyes: 0.25, turn: 0.6 }, {}).isDone).toBe(false));

  test('who smiled before must stop, and smile then', () => {
    const begun = beginWatch('SMILE', { ...rest, smile: 0.9 });
    const smile = { ...rest, smile: 0.95 };
    const still = watchGesture('SMILE', watchGesture('SMILE', begun, smile), smile);
    expect(still.isDone).toBe(false);
    const again = watchGesture('SMILE', watchGesture('SMILE', watchGesture('SMILE', still, rest), smile), smile);
    expect(again.isDone).toBe(true);
  });

  test('what is done stays done', () => {
    const done = after('SMILE', { smile: 1 }, { smile: 1 });
    expect(watchGesture('SMILE', done, rest)).toBe(done);
  });
});
