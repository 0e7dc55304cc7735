// Bundles what looks for faces into dist/face:
//   node tools/build-face.mjs
// A worker with face-api on the wasm backend, and the models and wasm files as they come in their packages, each with
// its hash in its name. All of it is served by ourselves, and fetched only when somebody asks for the camera.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { ONE_TENSORFLOW } from './face/one-tensorflow.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist/face');
const BASE = '/face/';
const MODELS = [
  'tiny_face_detector_model',
  'ssd_mobilenetv1_model',
  'face_landmark_68_model',
  'face_expression_model',
  'face_recognition_model',
];
const WASM = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];
const { resolve } = createRequire(import.meta.url);

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const models = join(dirname(resolve('@vladmandic/face-api/package.json')), 'model');
const backend = join(dirname(resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist');
const files = {};
for (const name of MODELS) files[name] = await kept(join(models, `${name}.bin`));
for (const name of WASM) files[name] = await kept(join(backend, name));
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [join(root, 'libs/web/features/src/face-login/engine/worker.ts')],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
  define: { FACE_FILES: JSON.stringify(files) },
  plugins: [ONE_TENSORFLOW],
});
await writeFile(join(target, 'worker.js'), outputFiles[0].text);
tell('worker.js', outputFiles[0].contents);

/** Copies a file with its hash in its name and gives its address. */
async function kept(file) {
  const bytes = await readFile(file);
  const { name, ext } = parse(file);
  const copy = `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12).toUpperCase()}${ext}`;
  await writeFile(join(target, copy), bytes);
  return BASE + copy;
}

function tell(file, bytes) {
  console.log(`dist/face/${file}: ${(brotliCompressSync(bytes).length / 1000).toFixed(1)} kB compressed`);
}
