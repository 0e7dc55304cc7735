/** The mean of several descriptions of one face: nearer to what is common to them than each. */
export function meanOf(faces: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = faces;
  return Float32Array.from(first, (_, at) => faces.reduce((sum, face) => sum + (face[at] ?? 0), 0) / faces.length);
}
