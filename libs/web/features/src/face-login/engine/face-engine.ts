import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { browser, env, io, ready, setBackend } from '@tensorflow/tfjs-core';
// face-api calls operations as methods of tensors.
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import {
  env as faceEnvironment,
  extendWithFaceDetection,
  extendWithFaceLandmarks,
  extractFaceTensors,
  type FaceDetection,
  type FaceExpressions,
  type FaceLandmarks68,
  nets,
  SsdMobilenetv1Options,
  TinyFaceDetectorOptions,
} from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import { lightOf } from '../seeing/light';
import type { Box, Sight } from '../seeing/sight';
import type { Picture } from './messages';
import { MANIFESTS, type ModelName } from './models';

// face-api brings its own copy of TensorFlow's types; the code behind both is one.
type Input = Parameters<typeof extractFaceTensors>[0];
type WeightMap = Parameters<typeof nets.faceRecognitionNet.loadFromWeightMap>[0];
type Region = Parameters<typeof extractFaceTensors>[1][number];

/** Where the engine gets its files from. */
export interface EngineFiles {
  /** The folder of the wasm files, or the address of each by its own name. */
  readonly wasm: string | Readonly<Record<string, string>>;
  /** Reads the weights of a model. */
  weights(name: ModelName): Promise<ArrayBuffer>;
}

const LOOKING: readonly ModelName[] = ['tiny_face_detector_model', 'face_landmark_68_model', 'face_expression_model'];
const DESCRIBING: readonly ModelName[] = [...LOOKING, 'face_recognition_model'];
const CAREFUL: readonly ModelName[] = [...DESCRIBING, 'ssd_mobilenetv1_model'];

const NETS = {
  tiny_face_detector_model: nets.tinyFaceDetector,
  ssd_mobilenetv1_model: nets.ssdMobilenetv1,
  face_landmark_68_model: nets.faceLandmark68Net,
  face_expression_model: nets.faceExpressionNet,
  face_recognition_model: nets.faceRecognitionNet,
} as const;

// A face that fills the frame is found surest, and fastest, in a small picture.
const QUICK = new TinyFaceDetectorOptions({ inputSize: 128, scoreThreshold: 0.4 });
const THOROUGH = new SsdMobilenetv1Options({ minConfidence: 0.5 });

/** Finds and describes faces with face-api on the wasm backend: in a worker, and in Node for measuring. */
export class FaceEngine {
  private readonly loads = new Map<ModelName, Promise<void>>();

  private constructor(private readonly files: EngineFiles) {}

  static async start(files: EngineFiles): Promise<FaceEngine> {
    doWithoutPage();
    setWasmPaths(files.wasm);
    // Threads would need a page that is isolated from all others; their file is not even served.
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    if (!(await setBackend('wasm'))) throw new Error('WebAssembly did not start.');
    await ready();
    return new FaceEngine(files);
  }

  /** Loads everything that will be needed. Looking comes first, so its models do. */
  async prepare(careful: boolean): Promise<void> {
    await this.load(LOOKING);
    await this.load(careful ? CAREFUL : DESCRIBING);
  }

  /** Looks at a picture of the camera: fast, to be done again and again. */
  async look(picture: Picture): Promise<Sight> {
    await this.load(LOOKING);
    return withTensor(picture, async (input) => {
      const found = bySize(await nets.tinyFaceDetector.locateFaces(input, QUICK));
      const faces = found.map(({ relativeBox: { x, y, width, height } }): Box => ({ x, y, width, height }));
      const sight = { faces, light: lightOf(picture, faces[0]) };
      return found[0] ? { ...sight, ...(await featuresOf(input, found[0])) } : sight;
    });
  }

  /** Describes the largest face by 128 numbers; `careful` takes the better and slower detector. */
  async describe(picture: Picture, careful: boolean): Promise<Float32Array | null> {
    await this.load(careful ? CAREFUL : DESCRIBING);
    return withTensor(picture, async (input) => {
      const [face] = bySize(
        careful
          ? await nets.ssdMobilenetv1.locateFaces(input, THOROUGH)
          : await nets.tinyFaceDetector.locateFaces(input, QUICK),
      );
      if (!face) return null;
      const { landmarks } = await landmarksOf(input, face);
      const aligned = landmarks.align(null, { useDlibAlignment: true });
      return cropped(
        input,
        aligned,
        (crop) => nets.faceRecognitionNet.computeFaceDescriptor(crop) as Promise<Float32Array>,
      );
    });
  }

  private async load(names: readonly ModelName[]): Promise<void> {
    await Promise.all(names.map((name) => this.loads.get(name) ?? this.begin(name)));
  }

  private begin(name: ModelName): Promise<void> {
    const load = this.files.weights(name).then((bytes) => {
      const [{ weights }] = MANIFESTS[name] as unknown as io.WeightsManifestConfig;
      NETS[name].loadFromWeightMap(io.decodeWeights(bytes, weights) as unknown as WeightMap);
    });
    this.loads.set(name, load);
    // What could not be fetched can be asked for again.
    load.catch(() => this.loads.delete(name));
    return load;
  }
}

const bySize = (found: readonly FaceDetection[]): FaceDetection[] => [...found].sort((a, b) => b.box.area - a.box.area);

async function landmarksOf(input: Input, face: FaceDetection) {
  const within = await cropped(
    input,
    face,
    (crop) => nets.faceLandmark68Net.detectLandmarks(crop) as Promise<FaceLandmarks68>,
  );
  return extendWithFaceLandmarks(extendWithFaceDetection({}, face), within);
}

async function featuresOf(input: Input, face: FaceDetection): Promise<Pick<Sight, 'landmarks' | 'smile'>> {
  const { landmarks, alignedRect } = await landmarksOf(input, face);
  const mood = await cropped(
    input,
    alignedRect,
    (crop) => nets.faceExpressionNet.predictExpressions(crop) as Promise<FaceExpressions>,
  );
  const { imageWidth, imageHeight } = landmarks;
  return {
    landmarks: landmarks.positions.map(({ x, y }) => ({ x: x / imageWidth, y: y / imageHeight })),
    smile: mood.happy,
  };
}

async function cropped<T>(input: Input, region: Region, work: (crop: Input) => Promise<T>): Promise<T> {
  const [crop] = await extractFaceTensors(input, [region]);
  try {
    return await work(crop);
  } finally {
    crop.dispose();
  }
}

async function withTensor<T>(picture: Picture, work: (input: Input) => Promise<T>): Promise<T> {
  const { data, width, height } = picture;
  const pixels = { data: new Uint8Array(data.buffer), width, height };
  const input = browser.fromPixels(pixels, 3) as unknown as Input;
  try {
    return await work(input);
  } finally {
    input.dispose();
  }
}

/** face-api wants to know a page's elements, of which a worker has none. It is given tensors instead. */
function doWithoutPage(): void {
  class Nothing {}
  const none = () => {
    throw new Error('There is no page here.');
  };
  faceEnvironment.setEnv({
    Canvas: Nothing,
    CanvasRenderingContext2D: Nothing,
    Image: Nothing,
    ImageData: Nothing,
    Video: Nothing,
    createCanvasElement: none,
    createImageElement: none,
    createVideoElement: none,
    fetch: none,
    readFile: none,
  } as never);
}
