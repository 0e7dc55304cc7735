// The engine of the console's face module, the same code, in Node: bundled into dist/face-eval, on the wasm backend.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import sharp from 'sharp';
import { root, Stop } from '../setup/steps.mjs';
import { ONE_TENSORFLOW } from './one-tensorflow.mjs';

const require = createRequire(import.meta.url);
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));

/** As large as what the camera's pictures are described at; a larger photo says no more. */
const SIDE = 480;

/** Starts it: `describe(file)` answers the 128 numbers of the largest face in a photo, or null where none is found. */
export async function startEngine() {
  const bundle = join(root, 'dist/face-eval/engine.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'libs/web/features/src/face-login/engine/face-engine.ts')],
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['node-fetch'], // nothing is fetched
    logLevel: 'error',
    plugins: [ONE_TENSORFLOW],
  });
  const { FaceEngine } = require(bundle);
  const models = join(folderOf('@vladmandic/face-api'), 'model');
  const engine = await FaceEngine.start({
    wasm: `${join(folderOf('@tensorflow/tfjs-backend-wasm'), 'dist')}/`,
    weights: async (name) => Uint8Array.from(await readFile(join(models, `${name}.bin`))).buffer,
  });
  await engine.prepare(true);
  return { describe: async (file) => engine.describe(await pictureOf(file), true) };
}

async function pictureOf(file) {
  const image = sharp(file).rotate().resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true });
  const pixels = image.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { data, info } = await pixels.catch(() => {
    throw new Stop(`${file} could not be read as a picture.`);
  });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
