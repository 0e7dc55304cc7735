import { FaceEngine } from './face-engine';
import type { Answered, Answers, Asked } from './messages';
import type { ModelName } from './models';

/** The addresses of models and wasm files, by their own names; filled in when this is bundled. */
declare const FACE_FILES: Readonly<Record<string, string>>;

// The backend insists on three addresses; the one with threads is never asked for.
const wasm = { ...FACE_FILES, 'tfjs-backend-wasm-threaded-simd.wasm': FACE_FILES['tfjs-backend-wasm-simd.wasm'] ?? '' };
const engine = FaceEngine.start({ wasm, weights });
engine.catch(() => undefined); // told with the first question

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data).then(
    (result) => reply({ id: data.id, result }),
    (error: unknown) => reply({ id: data.id, fault: error instanceof Error ? error.message : 'unknown' }),
  );
});

async function answer(asked: Asked): Promise<Answers[Asked['kind']]> {
  const ready = await engine;
  if (asked.kind === 'look') return ready.look(asked.picture);
  if (asked.kind === 'describe') return ready.describe(asked.picture, asked.careful);
  await ready.prepare(asked.careful);
  return null;
}

function reply(answered: Answered): void {
  postMessage(answered);
}

async function weights(name: ModelName): Promise<ArrayBuffer> {
  const response = await fetch(FACE_FILES[name] ?? '');
  if (!response.ok) throw new Error(`The model ${name} could not be fetched.`);
  return response.arrayBuffer();
}
