import { sightFrom } from '../seeing/recorded-face';
import recorded from '../seeing/recorded-faces.json';
import type { Sight } from '../seeing/sight';
import { Camera } from './camera';
import { FaceSession, type FaceView } from './face-session';
import type { FaceWorker } from './face-worker';

const TASK = { frames: 3, careful: false, apartMs: 0 };
const FACE = sightFrom(recorded.smiles[0]!);
const NOBODY: Sight = { faces: [], light: FACE.light };

/** A worker that sees and describes what it is told to, and notes what was shown at each look. */
class WorkerStandIn {
  readonly shown: FaceView[] = [];
  session: FaceSession | undefined;

  constructor(
    private readonly descriptions: number[],
    private readonly sights: (view: FaceView) => Sight = () => FACE,
  ) {}

  async ask({ kind }: { kind: string }): Promise<unknown> {
    if (kind === 'describe') return Float32Array.of(this.descriptions.shift()!, ...Array<number>(127).fill(0));
    if (kind !== 'look') return undefined;
    const view = this.session!.view();
    this.shown.push(view);
    return this.sights(view);
  }
}

async function run(worker: WorkerStandIn, askGesture?: () => Promise<'SMILE'>): Promise<FaceView[]> {
  worker.session = new FaceSession(worker as unknown as FaceWorker, TASK, askGesture);
  await worker.session.run(document.createElement('video'));
  return [...worker.shown, worker.session.view()];
}

const fallsWithoutReason = (views: FaceView[]) =>
  views.filter((view, at) => at > 0 && view.taken < views[at - 1]!.taken && !view.startedOver);

describe('Pictures that are taken', () => {
  beforeEach(() => {
    // jsdom's clock measures nothing.
    Object.assign(performance, { clearMeasures: jest.fn(), measure: jest.fn() });
    const camera = { next: () => Promise.resolve(), picture: () => ({}), stop: () => undefined };
    jest.spyOn(Camera, 'open').mockResolvedValue(camera as unknown as Camera);
  });

  test('are counted up, and nothing is said of a new beginning', async () => {
    const views = await run(new WorkerStandIn([0, 0.01, 0.02]));
    expect(views.at(-1)).toMatchObject({ taken: 3, startedOver: null });
    expect(views.every(({ startedOver }) => startedOver === null)).toBe(true);
    expect(fallsWithoutReason(views)).toEqual([]);
  });

  test('that differ are begun anew, and it is said until the next two agree', async () => {
    const views = await run(new WorkerStandIn([0, 0.01, 5, 5.01, 5.02]));
    expect(views.map(({ startedOver }) => startedOver)).toContain('DIFFERED');
    expect(views.at(-1)).toMatchObject({ taken: 3, startedOver: null });
    expect(fallsWithoutReason(views)).toEqual([]);
  });

  test('count no more when the face was lost before its gesture, and it is said', async () => {
    let isAway = true;
    const worker = new WorkerStandIn([0, 0.01, 0.02, 0.03, 0.04, 0.05], ({ phase, startedOver }) => {
      if (startedOver) isAway = false;
      if (phase !== 'GESTURE') return FACE;
      return isAway ? NOBODY : { ...FACE, smile: 1 };
    });
    const views = await run(worker, () => Promise.resolve('SMILE'));
    expect(views.map(({ startedOver }) => startedOver)).toContain('LOST');
    expect(fallsWithoutReason(views)).toEqual([]);
  });
});
