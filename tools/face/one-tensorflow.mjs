/**
 * For esbuild: face-api's build without TensorFlow.js asks for the whole of it. It is given the core that the wasm
 * backend works on: one copy, without the WebGL backend and without layers and converters that nobody calls.
 */
export const ONE_TENSORFLOW = {
  name: 'one-tensorflow',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^@tensorflow\/tfjs\/dist\/index\.js$/ }, ({ resolveDir, kind }) =>
      resolve('@tensorflow/tfjs-core', { resolveDir, kind }),
    );
    onResolve({ filter: /^@tensorflow\/tfjs-backend-webgl\// }, () => ({ path: 'webgl', namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export {};' }));
  },
};
